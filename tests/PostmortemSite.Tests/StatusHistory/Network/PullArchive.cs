using System.Net;
using PostmortemSite.Commands.Status;
using PostmortemSite.Model;
using PostmortemSite.StatusHistory.Fetching;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Network;

/// <summary>
/// An archive whose one status page is a server of this machine, under a public name. The rules are the command's but
/// for that one server and for pauses; a fault that lasts until the limit has <see cref="Fault.Hanging"/>.
/// </summary>
internal sealed class PullArchive : IDisposable
{
    private readonly Workspace workspace = new();

    public PullArchive(LoopbackServer server)
    {
        Port = server.EndPoint.Port;
        Rules = NetworkRules.Strict with
        {
            TestServer = server.EndPoint,
            Resolve = (_, _) => Task.FromResult(new[] { IPAddress.Loopback }),
            FirstPause = TimeSpan.FromMilliseconds(5),
            Pace = TimeSpan.FromMilliseconds(1),
        };
        Declare("url: http://status.example.com:{port}/");
    }

    public int Port { get; }

    public NetworkRules Rules { get; set; }

    public TestClock Clock { get; } = new();

    public string Input => workspace.Input;

    public string Snapshot => Path.Combine(workspace.Input, "status/main.json");

    public string Text => File.ReadAllText(Snapshot);

    /// <summary>Declares the source, but for its name and file.</summary>
    public PullArchive Declare(string keys, string file = "status/main.json")
    {
        var own = keys.Replace("{port}", $"{Port}", StringComparison.Ordinal);
        return With("site.yml", $"title: T\nstatusHistory:\n  sources:\n    - name: main\n      file: {file}\n      "
            + $"{own.Replace("\n", "\n      ", StringComparison.Ordinal)}\n");
    }

    public PullArchive With(string path, string text)
    {
        workspace.With(path, text);
        return this;
    }

    public PullOutcome Pull(bool isCheck = false, params string[] names)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        try
        {
            new PullStatus(Input, Rules, Clock, new PrintPull(Clock, output, error)).Run(names, isCheck);
            return new PullOutcome(ExitCode.Fine, output.ToString(), error.ToString());
        }
        catch (BuildException failure)
        {
            return new PullOutcome(failure.Code, output.ToString(), error + failure.Message);
        }
    }

    public void Dispose() => workspace.Dispose();
}

/// <summary>How a pull ended.</summary>
internal sealed record PullOutcome(ExitCode Code, string Output, string Error)
{
    public string Said => (Output + Error).Trim();
}

/// <summary>A clock whose time of day stands until it is moved; its timers are the real ones.</summary>
internal sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 5, 10, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
