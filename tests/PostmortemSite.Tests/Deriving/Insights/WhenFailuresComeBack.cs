using System.Globalization;
using System.Text.RegularExpressions;
using PostmortemSite.Model.Insights;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Deriving.Insights;

/// <summary>The recurrences that the example archive was written with, and nothing else.</summary>
public partial class WhenFailuresComeBack
{
    /// <summary>By chain, its reports; by report, what wasn't done in time and by which ticket it is known.</summary>
    private const string Planted = """
        2023-02-14-orders-db-connections
          2023-11-24-orders-db-connections-again: OPS-211 done 2024-03-18, OPS-215 open
          2024-09-13-connections-third-time: OPS-215 open, OPS-373 open
          2026-02-27-connections-fourth-time: OPS-215 open
        2023-04-03-certificate-gate-scanner
          2025-01-08-certificate-partner-api: OPS-243 open
        2023-10-27-dns-ttl-change
          2026-09-30-edge-waf-rule:
        2024-02-29-leap-day-tickets
          2024-10-27-dst-gate-scanner: OPS-405 open
        2024-04-11-redis-eviction-seat-map
          2025-08-22-redis-eviction-again: OPS-843 done 2026-09-18, OPS-844 open
        """;

    /// <summary>Those of which nobody needs to be told: causes, services and texts are enough.</summary>
    private const string FoundWithoutBeingDeclared = """
        2023-02-14-orders-db-connections
          2023-11-24-orders-db-connections-again
          2024-09-13-connections-third-time
          2026-02-27-connections-fourth-time
        2024-04-11-redis-eviction-seat-map
          2025-08-22-redis-eviction-again
        """;

    [Fact]
    public void Those_that_were_planted_are_found_with_what_would_have_helped()
    {
        var found = Recurrences(Repository.Input);

        Assert.Equal(Planted, string.Join('\n', found.Chains.OrderBy(chain => chain.Slug, StringComparer.Ordinal).Select(chain =>
            chain.Slug + string.Concat(chain.Occurrences.Skip(1).Select(occurrence =>
                $"\n  {occurrence.Postmortem.Slug}: {string.Join(", ", occurrence.Helping.Select(Told))}".TrimEnd())))));
        Assert.Equal((7, 26), (found.All.Repeats, found.All.Total));
        Figures.Print("recurrences", string.Join('\n', found.Chains.Select(chain =>
            $"{chain.Slug}: {chain.Occurrences.Length} times in {chain.Last.SinceFirst}; not done in time: {chain.Occurrences.Sum(occurrence => occurrence.Helping.Length)}")));
    }

    [Fact]
    public void Without_what_authors_declared_the_same_words_causes_and_services_are_enough()
    {
        using var workspace = new Workspace();
        foreach (var path in Directory.GetFiles(Repository.Input, "*", SearchOption.AllDirectories))
        {
            var text = Path.GetExtension(path) is ".md" or ".yml" or ".json" ? File.ReadAllText(path) : null;
            if (text is not null) workspace.With(Path.GetRelativePath(Repository.Input, path), Related().Replace(text, ""));
        }

        Assert.Equal(FoundWithoutBeingDeclared, string.Join('\n', Recurrences(workspace.Input).Chains
            .OrderBy(chain => chain.Slug, StringComparer.Ordinal)
            .Select(chain => string.Join("\n  ", chain.Occurrences.Select(occurrence => occurrence.Postmortem.Slug)))));
    }

    /// <summary>The public reads of no recurrence that people inside don't see.</summary>
    [Fact]
    public void The_public_edition_tells_of_none_that_the_internal_one_denies()
    {
        using var workspace = new Workspace();
        foreach (var path in Directory.GetFiles(Repository.Input, "*", SearchOption.AllDirectories))
            workspace.With(Path.GetRelativePath(Repository.Input, path), File.ReadAllBytes(path));
        workspace.With("site.yml", File.ReadAllText(Path.Combine(workspace.Input, "site.yml")) + "\ninsights: { public: [recurrence] }\n").Built();

        var titles = workspace.Page("public/insights/recurrence/index.html").QuerySelectorAll(".chain h2").Select(heading => heading.TextContent);

        Assert.Equal(["Capacity: Checkout fourth time in 3 years", "Capacity: Seat selection, Checkout second time in 16 months",
            "Certificate expiry second time in 21 months", "Software defect second time in 7 months"], titles);
    }

    [Fact]
    public void Real_reports_of_different_failures_are_no_chains()
    {
        var archives = Repository.CorporaWithReports().Select(folder => (Name: Path.GetFileName(folder), Found: Recurrences(folder))).ToList();

        Figures.Print("recurrences-of-real-reports", string.Create(CultureInfo.InvariantCulture,
            $"{archives.Sum(archive => archive.Found.All.Repeats)} repeats among {archives.Sum(archive => archive.Found.All.Total)} dated reports of {archives.Count} archives that declare none"));
        Assert.All(archives, archive => Assert.Empty(archive.Found.Chains));
    }

    [Fact]
    public void Time_between_is_counted_in_days_and_told_in_months()
    {
        var chain = Recurrences(Repository.Input).Chains.Single(chain => chain.Slug == "2023-02-14-orders-db-connections");

        Assert.Equal([0, 283, 294, 532], chain.Occurrences.Select(occurrence => occurrence.DaysSinceLast));
        Assert.Equal("P3Y13D", chain.Last.SinceFirst.ToString());
        Assert.Equal(["checkout-api", "orders-db"], chain.Services.Select(service => service.Key));
    }

    private static RecurrenceInsights Recurrences(string folder) => InsightfulArchive.At(folder).Insights.Recurrence!;

    private static string Told(HelpingAction action) => Ticket().Match($"{action.Item.Ticket} {action.Item.Text}").Value
        + (action.IsStillOpen ? " open" : $" done {action.DoneOn:uuuu-MM-dd}");

    [GeneratedRegex("(?m)^related:.*\n")]
    private static partial Regex Related();

    [GeneratedRegex("[A-Z]+-[0-9]+")]
    private static partial Regex Ticket();
}
