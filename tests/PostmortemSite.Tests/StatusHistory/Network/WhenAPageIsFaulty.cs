using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using PostmortemSite.Model;
using PostmortemSite.StatusHistory.Fetching;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Network;

public sealed class WhenAPageIsFaulty(WhenAPageIsFaulty.Outcomes outcomes) : IClassFixture<WhenAPageIsFaulty.Outcomes>
{
    private static readonly string Known = Snapshot();

    private static readonly IReadOnlyList<Fault> All = [.. TransportFaults.All, .. AddressFaults.All,
        .. ContentFaults.All];

    public static TheoryData<string> Faults => [.. All.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Faults))]
    public void It_is_said_in_time_and_the_snapshot_loses_nothing(string name)
    {
        var fault = All.Single(fault => fault.Name == name);
        using var server = new LoopbackServer(fault.Play);
        using var archive = new PullArchive(server).Declare(fault.Declared);
        var known = Known.Replace("{port}", $"{archive.Port}", StringComparison.Ordinal);
        archive.With("status/main.json", known);
        archive.Rules = fault.Rules(archive.Rules);

        var watch = Stopwatch.StartNew();
        var outcome = archive.Pull();
        outcomes.Add(fault, outcome, watch.Elapsed);

        Assert.Contains(fault.Expected, outcome.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-canary", outcome.Said, StringComparison.Ordinal);
        Assert.Equal(fault.IsFatal ? ExitCode.Network : ExitCode.Fine, outcome.Code);
        if (fault.IsFatal)
        {
            Assert.Equal(known, archive.Text);
            Assert.Contains("status/main.json stays as it was fetched today (2026-05-10T06:00:00Z).", outcome.Error,
                StringComparison.Ordinal);
        }

        Assert.All(Enumerable.Range(0, 53),
            number => Assert.Contains($"\"id\": \"inc{number:000}\"", archive.Text, StringComparison.Ordinal));
        Assert.Equal(["main.json"],
            Directory.GetFiles(Path.GetDirectoryName(archive.Snapshot)!).Select(Path.GetFileName));
    }

    [Fact]
    public void The_command_gives_it_twenty_seconds_and_five_megabytes()
    {
        Assert.Equal(TimeSpan.FromSeconds(20), NetworkRules.Strict.Limit);
        Assert.Equal(5 * 1024 * 1024, NetworkRules.Strict.MaxBytes);
        Assert.Equal((3, 3), (NetworkRules.Strict.Tries, NetworkRules.Strict.MaxRedirects));
        Assert.Null(NetworkRules.Strict.TestServer);
    }

    /// <summary>A history of 53 incidents, fetched this morning from what was the server then.</summary>
    private static string Snapshot()
    {
        using var server = new LoopbackServer(async (request, stream, token) =>
            await stream.WriteAsync(LoopbackServer.Json(StatuspageJson.Page(StatuspageJson.Incidents(0, 53))), token));
        using var archive = new PullArchive(server)
            .Declare("pull: http://status.example.com:{port}/api/v2/incidents.json");
        archive.Clock.Now = archive.Clock.Now.AddHours(-6);
        Assert.Equal("main: 53 new, 0 changed, 0 vanished (53 known), written to status/main.json\n",
            archive.Pull().Output);
        return archive.Text.Replace($":{archive.Port}/", ":{port}/", StringComparison.Ordinal);
    }

    /// <summary>How each fault ended, for the table.</summary>
    public sealed class Outcomes : IDisposable
    {
        private readonly ConcurrentDictionary<string, (string Said, TimeSpan Time)> ended = new(StringComparer.Ordinal);

        internal void Add(Fault fault, PullOutcome outcome, TimeSpan time) =>
            ended[fault.Name] = (outcome.Said.Split('\n')[0], time);

        public void Dispose()
        {
            var table = new StringBuilder().Append(System.Globalization.CultureInfo.InvariantCulture,
                $"{ended.Count} faults, all snapshots whole\n");
            foreach (var fault in All.Where(fault => ended.ContainsKey(fault.Name)))
                table.Append(System.Globalization.CultureInfo.InvariantCulture,
                    $"{ended[fault.Name].Time.TotalSeconds,5:0.0} s  {fault.Name,-50}  "
                        + $"{Shortened(ended[fault.Name].Said)}\n");
            Figures.Print("status-faults", table.ToString());
        }

        private static string Shortened(string said) => said.Length <= 170 ? said : said[..170] + "…";
    }
}
