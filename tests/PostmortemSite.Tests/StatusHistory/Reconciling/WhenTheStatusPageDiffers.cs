using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Reconciling;

/// <summary>A report and a status page that tell different times, in both editions and in <c>check</c>.</summary>
public class WhenTheStatusPageDiffers
{
    private const string Page = "postmortems/checkout-failed/index.html";

    [Fact]
    public void Those_inside_see_both_windows_with_the_numbers()
    {
        using var archive = Archive().Built();
        var block = archive.Page("internal/postmortems/2025-03-04-checkout/index.html").QuerySelector(".windows")!;

        Assert.Equal(
            "Real: 13:10 to 15:20 (2 h 10 min) · Status page: 13:52 to 15:40 · first post after 42 min · 42 min "
                + "not shown · "
            + "impact minor, expected major · times in UTC+01:00",
            block.QuerySelector(".windows-line")!.TextContent.Replace('\u00a0', ' '));
        Assert.Equal(
            ["Real, from start to mitigation: 2 h 10 min", "First public post: after 42 min", "Not shown: 42 min",
                "Of that, before its window: 42 min", "Shown after it was over: 20 min",
                "Impact: minor, expected major"],
            block.QuerySelectorAll("tbody tr").Select(row =>
                $"{row.QuerySelector("th[scope=row]")!.TextContent}: "
                    + $"{row.QuerySelector("td")!.TextContent.Replace('\u00a0', ' ')}"));
        // 150 minutes on a line of 1000: the real bar ends after 130 of them, the other begins after 42.
        Assert.Equal(["real 0 867", "shown 280 720"], block.QuerySelectorAll("rect").Select(bar =>
            $"{bar.ClassName} {bar.GetAttribute("x")} {bar.GetAttribute("width")}"));
        Assert.Null(block.QuerySelector("[style]"));
    }

    [Fact]
    public void Everybody_else_reads_a_sentence_and_never_the_numbers()
    {
        using var archive = Archive().Built();
        var page = archive.Page($"public/{Page}");

        Assert.Equal(
            "The status page showed 13:52 to 15:40 (UTC+01:00); the times in this report are the ones we later "
                + "established.",
            page.QuerySelector(".windows-note")!.TextContent.Trim());
        Assert.Null(page.QuerySelector(".windows"));
        Assert.DoesNotContain(archive.Tree("public").Keys, path => path.Contains("coverage", StringComparison.Ordinal));
    }

    [Fact]
    public void The_author_s_note_stands_beside_it()
    {
        using var archive = Archive(note: "Only one region noticed at first.").Built();

        Assert.EndsWith("we later established. Only one region noticed at first.",
            archive.Page($"public/{Page}").QuerySelector(".windows-note")!.TextContent.Trim(),
            StringComparison.Ordinal);
        Assert.EndsWith("Only one region noticed at first.",
            archive.Page("internal/postmortems/2025-03-04-checkout/index.html")
                .QuerySelector(".windows-note")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_below_the_site_s_threshold_needs_no_sentence()
    {
        using var archive = Archive(thresholds: "hidden: 45m").Built();
        Assert.Null(archive.Page($"public/{Page}").QuerySelector(".windows-note"));
    }

    [Fact]
    public void The_public_archive_knows_the_threshold_by_itself()
    {
        using var archive = Archive(thresholds: "hidden: 45m").Built();
        Assert.Equal(0, archive.Run("redact", "--output", "published").ExitCode);
        using var again = new Workspace();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(archive.Root, "published"), "*",
            SearchOption.AllDirectories))
            again.With(Path.GetRelativePath(Path.Combine(archive.Root, "published"), file), File.ReadAllBytes(file));

        Assert.Equal(archive.Tree("public"), again.Built().Tree("public"));
    }

    [Fact]
    public void What_is_internal_changes_nothing_outside()
    {
        using var archive = Archive().Built();
        var before = archive.Tree("public");
        archive
            .With("status/inside.json",
                History(Incident("secret1", "2025-03-04T12:15:00Z", "2025-03-04T14:20:00Z", "critical")))
            .With("postmortems/2025-03-05-inside.md", "---\ntitle: Inside\nstarted: 2025-03-04T09:00Z\nresolved: "
                + "2025-03-04T10:00Z\nincidents: [inc1, secret1]\n---\n\n## Summary\n\nX.\n")
            .Built();

        Assert.Equal(before, archive.Tree("public"));
        Assert.NotNull(archive.Page("internal/postmortems/2025-03-05-inside/index.html").QuerySelector(".windows"));
    }

    [Fact]
    public void Check_warns_with_the_place_the_numbers_and_a_remedy()
    {
        using var archive = Archive();
        Assert.Equal(
            [
                "postmortems/2025-03-04-checkout.md:9:1: status-late: The status page's first post came 42 min after "
                    + "the real start; 30 min are allowed. Correct the times, or say why in statusNote. (warning)",
                "postmortems/2025-03-04-checkout.md:9:1: status-severity: The status page says minor; for SEV2, "
                    + "site.yml expects major. Correct the severity, or say why in statusNote. (warning)",
                "postmortems/2025-03-04-checkout.md:9:1: status-window: The status page doesn't show 42 min of 130 "
                    + "min: 42 min before its window, 0 min within, 0 min after; 15 min are allowed. Correct the "
                    + "times, or say why in statusNote. (warning)",
            ],
            Warnings(archive));
        Assert.Equal(1, archive.Run("check", "--strict").ExitCode);
    }

    [Fact]
    public void A_report_that_says_why_is_left_alone()
    {
        using var archive = Archive(note: "Only one region noticed at first.");
        Assert.Empty(Warnings(archive));
    }

    [Fact]
    public void The_thresholds_are_the_site_s()
    {
        using var archive = Archive(thresholds: "firstPost: 42m, hidden: 2520s");
        Assert.Equal(["status-severity"], Warnings(archive).Select(line => line.Split(": ")[1]));
    }

    [Theory]
    [InlineData("hidden: soon", "site.yml:10:25: value: \"soon\" isn't a length of time. Write 15m, 48h or 7d.")]
    [InlineData("firstPost: -5m", "site.yml:10:28: value: \"-5m\" isn't a length of time. Write 15m, 48h or 7d.")]
    [InlineData("published: 2147483647d",
        "site.yml:10:28: value: \"2147483647d\" isn't a length of time. Write 15m, 48h or 7d.")]
    [InlineData("hiden: 15m", "site.yml:10:17: unknown-key: There is no key \"hiden\" here. Did you mean \"hidden\"?")]
    public void A_threshold_that_is_none_is_refused(string thresholds, string expected)
    {
        using var archive = Archive(thresholds: thresholds);
        var result = archive.Run("check");
        Assert.Contains(expected, result.Error + result.Output, StringComparison.Ordinal);
        Assert.Equal(2, result.ExitCode);
    }

    [Fact]
    public void A_report_without_incidents_says_nothing_of_status_pages()
    {
        using var archive = Archive()
            .With("postmortems/2025-03-04-checkout.md",
                "---\ntitle: Checkout failed\naudience: public\nstatus: final\n---\n\n## Summary\n\nX.\n").Built();
        Assert.Null(archive.Page($"public/{Page}").QuerySelector(".windows-note, .windows"));
        Assert.Null(archive.Page("internal/postmortems/2025-03-04-checkout/index.html")
            .QuerySelector(".windows-note, .windows"));
        Assert.Empty(Warnings(archive));
    }

    private static IEnumerable<string> Warnings(Workspace archive) =>
        archive.Run("check").Error.Split('\n').Where(line => line.Contains(": status-", StringComparison.Ordinal));

    private static Workspace Archive(string note = "", string thresholds = "hidden: 15m") => new Workspace()
        .With("site.yml", $$"""
            title: Larkhaven incident reports
            severities:
              - { key: SEV1, public: true }
              - { key: SEV2, public: true }
            statusHistory:
              sources:
                - { name: main, file: status/main.json, public: true }
              impacts:
                SEV2: major
              thresholds: { {{thresholds}} }
            """)
        .With("postmortems/2025-03-04-checkout.md", $"""
            ---
            title: Checkout failed
            audience: public
            status: final
            severity: SEV2
            started: 2025-03-04T13:10+01:00
            mitigated: 2025-03-04T15:20+01:00
            resolved: 2025-03-04T16:00+01:00
            incidents: [inc1]
            {(note.Length == 0 ? "tags: []" : $"statusNote: {note}")}
            ---

            ## Summary

            Nobody could pay.
            """)
        .With("status/main.json", History(Incident("inc1", "2025-03-04T12:52:00Z", "2025-03-04T14:40:00Z", "minor")));

    private static string History(params string[] incidents) =>
        $$"""{ "format": "postmortem-site/status-history/1", "incidents": [{{string.Join(',', incidents)}}] }""";

    private static string Incident(string id, string start, string end, string impact) => $$"""
        { "id": "{{id}}", "name": "Payment errors", "impact": "{{impact}}", "state": "resolved", "started": "{{start}}", "resolved": "{{end}}",
          "updates": [{ "at": "{{start}}", "state": "investigating", "body": { "plain": "We are looking into it." } }] }
        """;
}
