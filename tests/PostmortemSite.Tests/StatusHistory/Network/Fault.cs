using System.Text;
using PostmortemSite.StatusHistory.Fetching;

namespace PostmortemSite.Tests.StatusHistory.Network;

/// <summary>Something that goes wrong while a page's history is fetched.</summary>
/// <param name="Name">What goes wrong.</param>
/// <param name="Expected">A part of what is said of it.</param>
internal sealed record Fault(string Name, string Expected)
{
    /// <summary>How the server answers; no answer is a closed connection.</summary>
    public Func<LoopbackRequest, Stream, CancellationToken, Task> Play { get; init; } = (_, _, _) => Task.CompletedTask;

    /// <summary>How the source is declared; what is in braces is the server's port.</summary>
    public string Declared { get; init; } =
        "url: http://status.example.com:{port}/\npull: http://status.example.com:{port}/api/v2/incidents.json";

    /// <summary>Rules of its own.</summary>
    public Func<NetworkRules, NetworkRules> Rules { get; init; } = rules => rules;

    /// <summary>True where the snapshot isn't replaced, and the exit code is 4.</summary>
    public bool IsFatal { get; init; } = true;

    /// <summary>The server always answers with these bytes.</summary>
    public static Fault Bytes(string name, string expected, params byte[][] answers) => new(name, expected)
    {
        Play = async (request, stream, token) =>
            await stream.WriteAsync(answers[Math.Min(request.Number, answers.Length - 1)], token),
    };

    public static Fault Text(string name, string expected, params string[] answers) =>
        Bytes(name, expected, [.. answers.Select(Encoding.Latin1.GetBytes)]);

    /// <summary>The server answers with a document of JSON.</summary>
    public static Fault Json(string name, string expected, string body) =>
        Bytes(name, expected, LoopbackServer.Json(body));

    /// <summary>The server redirects.</summary>
    public static Fault Redirect(string name, string expected, Func<LoopbackRequest, string> target) =>
        new(name, expected)
        {
            Play = async (request, stream, token) =>
                await stream.WriteAsync(
                    LoopbackServer.Answer("302 Found", null, [], $"Location: {target(request)}"), token),
        };

    /// <summary>The server keeps one waiting until the limit, which is two seconds here instead of twenty.</summary>
    public static Fault Hanging(string name) => new(name, "didn't answer in full within 2 s")
    {
        Play = (_, _, token) => Task.Delay(Timeout.Infinite, token),
        Rules = rules => rules with { Limit = TimeSpan.FromSeconds(2) },
    };

    public override string ToString() => Name;
}
