using System.Collections.Concurrent;
using System.Net;
using System.Text;
using PostmortemSite.Commands.Status;
using PostmortemSite.Model;
using PostmortemSite.StatusHistory.Fetching;
using PostmortemSite.StatusHistory.Pushing;

namespace PostmortemSite.Tests.StatusHistory.Network;

/// <summary>The part of Statuspage's API that holds an incident's postmortem, on this machine.</summary>
internal sealed class LoopbackStatuspage : IDisposable
{
    public const string Key = "0b5ad4c2-key-canary-77e1";

    private readonly LoopbackServer server;
    private readonly SkippingClock clock = new();
    private readonly ConcurrentQueue<DateTimeOffset> asked = new();

    /// <param name="answer">Answers a request.</param>
    public LoopbackStatuspage(Func<LoopbackRequest, byte[]> answer) =>
        server = new LoopbackServer(async (request, stream, token) =>
    {
        asked.Enqueue(clock.GetUtcNow());
        await stream.WriteAsync(answer(request), token);
    });

    public static PreparedDraft Draft { get; } =
        new("postmortems/a.md", new PushTarget("pg0000000001", "inc001", "It broke"),
            new DraftText("# It broke\n\n\"Quoted\" and ümlauted.\n", false));

    public IReadOnlyList<LoopbackRequest> Requests => server.Requests;

    /// <summary>The clock's time at each request.</summary>
    public IReadOnlyList<DateTimeOffset> Asked => [.. asked];

    /// <summary>A server that has a draft, or no postmortem at all, and takes another.</summary>
    public static LoopbackStatuspage With(string? draft, bool isPublished = false) =>
        new(request => request.Method switch
    {
        "GET" when draft is null => Status("404 Not Found", "{\"error\":\"Not found\"}"),
        "GET" => LoopbackServer.Json(System.Text.Json.JsonSerializer.Serialize(
            new
            {
                body_draft = draft,
                published_at = isPublished ? "2026-05-01T00:00:00Z" : null,
                body = isPublished ? "Published." : null
            })),
        _ => LoopbackServer.Json("{}"),
    });

    public static byte[] Status(string status, string body = "", params string[] headers) =>
        LoopbackServer.Answer(status, "application/json", Encoding.UTF8.GetBytes(body), headers);

    /// <summary>Sends the draft; what is said of it, an exception's whole text included.</summary>
    public (ExitCode Code, string Said) Push(bool replaces = false)
    {
        var rules = NetworkRules.Strict with
        {
            TestServer = server.EndPoint,
            Resolve = (_, _) => Task.FromResult(new[] { IPAddress.Loopback }),
            // On this clock only waits pass.
            Limit = TimeSpan.FromHours(1),
        };
        var api = new StatuspageApi(new Uri($"http://api.statuspage.example:{server.EndPoint.Port}/v1/"),
            ApiKey.From(Key), rules, clock);
        using var output = new StringWriter { NewLine = "\n" };
        try
        {
            new PushDraft(api, new PrintPush(output, output)).Run(Draft, replaces).GetAwaiter().GetResult();
            return (ExitCode.Fine, output.ToString());
        }
        catch (BuildException failure)
        {
            return (failure.Code, $"{output}{failure}");
        }
    }

    public void Dispose() => server.Dispose();
}
