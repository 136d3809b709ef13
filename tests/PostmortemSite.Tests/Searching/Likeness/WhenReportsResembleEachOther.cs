using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Searching.Likeness;

/// <summary>Made-up reports, of which some are about replication lag, built with the real command.</summary>
public sealed class WhenReportsResembleEachOther : IDisposable
{
    private const string Site = """
        title: Example
        url: https://example.com/
        services:
          - { key: ledger, name: Ledger, public: Ledger }
          - { key: shop, name: Shop, public: Shop }
        causes:
          - { key: capacity, name: Capacity, public: Capacity }
        """;

    private const string Lag =
        "Replication lag on the standby grew to forty minutes. Failover was refused, because the standby missed too "
        + "many segments. Long vacuum runs held the replay back. Raising max_standby_streaming_delay and adding a slot "
        + "ended it. Readers of stale balances were told.";

    private readonly Workspace workspace = new Workspace().With("site.yml", Site);

    public WhenReportsResembleEachOther()
    {
        foreach (var (name, text) in MadeUpReports.Unrelated) workspace.With($"postmortems/{name}.md", text);
    }

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void Each_names_the_other_with_what_they_share()
    {
        Report("2024-08-01-lag", "Ledger showed old balances", Lag, "services: [ledger]\ncauses: [capacity]\n");
        Report(
            "2025-08-01-lag",
            "Balances were stale again",
            Lag + " It was noticed by a customer.",
            "services: [ledger]\ncauses: [capacity]\n");

        var rows = Rows("internal", "2025-08-01-lag");

        var row = Assert.Single(rows);
        Assert.StartsWith("Ledger showed old balances", row, StringComparison.Ordinal);
        Assert.Contains("same service and cause; both speak of ", row, StringComparison.Ordinal);
        Assert.Contains("replication lag", row, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("replic ", row, StringComparison.Ordinal);
        Assert.Single(Rows("internal", "2024-08-01-lag"));
        Assert.Empty(Rows("internal", "2024-02-19-disk"));
    }

    [Fact]
    public void Not_more_than_two_of_one_service_are_named()
    {
        for (var i = 1; i <= 4; i++)
            Report($"2025-0{i}-01-lag", $"Ledger was late, time {i}", Lag, "services: [ledger]\n");
        Report("2025-08-01-lag", "Shop was late", Lag, "services: [shop]\n");

        Assert.Equal(
            ["Shop was late", "Ledger was late, time 3", "Ledger was late, time 2"],
            Titles("2025-04-01-lag").Order().Reverse());
    }

    [Fact]
    public void What_the_report_names_itself_comes_first_and_once()
    {
        Report("2024-08-01-lag", "Ledger showed old balances", Lag);
        Report("2024-09-01-lag", "Ledger showed old balances once more", Lag);
        Report("2025-08-01-lag", "Balances were stale again", Lag, "related: [2024-02-19-disk, 2024-08-01-lag]\n");

        Assert.Equal(
            [
                "Reports stopped because a volume was full",
                "Ledger showed old balances",
                "Ledger showed old balances once more",
            ],
            Titles("2025-08-01-lag"));
        Assert.Equal("Related and similar", Heading("2025-08-01-lag"));
        var rows = Rows("internal", "2025-08-01-lag");
        Assert.Contains("named by this report; both speak of ", rows[1], StringComparison.Ordinal);
        Assert.DoesNotContain(";", rows[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_public_hears_of_public_ones_alone()
    {
        Report("2024-08-01-lag", "Ledger showed old balances", Lag);
        Report("2024-09-01-lag", "Ledger showed old balances once more", Lag, "audience: public\nstatus: final\n");
        Report("2025-08-01-lag", "Balances were stale again", Lag, "audience: public\nstatus: final\n");

        Assert.Equal(2, Rows("internal", "2025-08-01-lag").Count);
        var row = Assert.Single(Rows("public", "balances-were-stale-again"));
        Assert.StartsWith("Ledger showed old balances once more", row, StringComparison.Ordinal);
    }

    private void Report(string name, string title, string summary, string front = "") =>
        workspace.With($"postmortems/{name}.md", MadeUpReports.Text(name[..10], title, summary, front));

    private string Heading(string report) =>
        workspace.Page($"internal/postmortems/{report}/index.html").QuerySelector("#page-related")!.TextContent;

    private List<string> Titles(string report)
    {
        workspace.Built();
        return [.. workspace.Page($"internal/postmortems/{report}/index.html")
            .QuerySelectorAll(".related .what > a").Select(link => link.TextContent)];
    }

    private List<string> Rows(string edition, string report)
    {
        workspace.Built();
        return [.. workspace.Page($"{edition}/postmortems/{report}/index.html")
            .QuerySelectorAll(".related .row .what")
            .Select(row => row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Select(words => string.Join(' ', words))];
    }
}
