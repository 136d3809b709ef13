using System.Net;
using PostmortemSite.Commands.Actions;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;
using PostmortemSite.StatusHistory.Fetching;
using PostmortemSite.Tests.StatusHistory.Network;
using PostmortemSite.Tests.Support;
using PostmortemSite.Tracking;

namespace PostmortemSite.Tests.Insights.Actions;

/// <summary>
/// GitHub's API on this machine, and an archive that names issues 12 and 13. The rules are the command's but for that one
/// server and for pauses.
/// </summary>
internal sealed class LoopbackGitHub : IDisposable
{
    public const string Token = "ghs_token-canary-77e1";

    private readonly LoopbackServer server;

    /// <param name="answer">Answers a request.</param>
    public LoopbackGitHub(Func<LoopbackRequest, byte[]> answer)
        : this(async (request, stream, token) => await stream.WriteAsync(answer(request), token))
    {
    }

    public LoopbackGitHub(Func<LoopbackRequest, Stream, CancellationToken, Task> play)
    {
        server = new LoopbackServer(play);
        Rules = NetworkRules.Strict with
        {
            TestServer = server.EndPoint,
            Resolve = (_, _) => Task.FromResult(new[] { IPAddress.Loopback }),
            FirstPause = TimeSpan.FromMilliseconds(5),
            Pace = TimeSpan.FromMilliseconds(1),
        };
    }

    public Workspace Workspace { get; } = ActionArchive.Create();

    public NetworkRules Rules { get; set; }

    public TestClock Clock { get; } = new();

    public IReadOnlyList<LoopbackRequest> Requests => server.Requests;

    public string Snapshot => Path.Combine(Workspace.Input, "actions/states.json");

    /// <summary>An issue as GitHub sends it.</summary>
    public static byte[] Issue(LoopbackRequest request, string more, params string[] headers) =>
        LoopbackServer.Json($$"""{ "number": {{request.Path.Split('/')[^1]}}, "title": "title-canary", {{more}} }""", headers);

    public (ExitCode Code, string Output, string Error) Pull(string? token = Token, bool isDryRun = false)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        try
        {
            var archive = new SiteBuild(new BuildOptions(Workspace.Input, "", new(2026, 6, 1)), BuildReport.Silent).Parse();
            var root = new Uri($"http://api.github.example:{server.EndPoint.Port}/");
            new PullActions(Workspace.Input, new FetchGitHubIssues(root, GitHubToken.From(token), Rules, Clock), Clock,
                new PrintTickets(output, error)).Run(archive, ["hub"], null, isDryRun);
            return (ExitCode.Fine, output.ToString(), error.ToString());
        }
        catch (BuildException failure)
        {
            return (failure.Code, output.ToString(), error + failure.Message);
        }
    }

    public void Dispose()
    {
        server.Dispose();
        Workspace.Dispose();
    }
}
