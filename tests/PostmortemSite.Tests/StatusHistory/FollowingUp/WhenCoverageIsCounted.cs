using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.FollowingUp;

/// <summary>A status page with one incident in each state, on the internal page about what came after them.</summary>
public class WhenCoverageIsCounted
{
    [Fact]
    public void Each_incident_at_or_above_the_impact_is_in_one_state()
    {
        using var archive = Archive().Built("--as-of", "2025-12-10");
        var rows = archive.Page("internal/incidents/coverage/index.html")
            .QuerySelectorAll("#coverage ~ .scroll tr").Skip(1);

        Assert.Equal(
            ["Final postmortem 1 17 %", "Postmortem, not final yet 1 17 %", "Report on the status page only 1 17 %",
                "Waived 1 17 %",
                "Missing 2 33 %", "All 6 100 %"],
            rows.Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent))));
    }

    [Fact]
    public void What_is_missing_is_listed_newest_first_with_its_age()
    {
        using var archive = Archive().Built("--as-of", "2025-12-10");
        Assert.Equal(["API errors: 1 day", "Tickets late: 313 days"], List(archive, "missing"));
    }

    [Fact]
    public void A_waiver_shows_its_reason_and_a_draft_its_report()
    {
        using var archive = Archive().Built("--as-of", "2025-12-10");
        var page = archive.Page("internal/incidents/coverage/index.html");

        Assert.Equal("Four minutes.", page.QuerySelector("#waived ~ .rows .reason")!.TextContent);
        Assert.Equal("../../postmortems/2025-06-01-login/",
            page.QuerySelector("#drafts ~ .rows .report a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_waiver_of_an_incident_that_nobody_knows_is_told_with_its_place()
    {
        using var archive = Archive();
        Assert.Contains("site.yml:7:19: waiver-unknown: The status history has no incident \"inc55\" to waive. Did you "
            + "mean \"inc5\"? (warning)",
            archive.Run("check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Promises_are_told_with_the_days_that_they_are_outstanding()
    {
        using var archive = Archive().Built("--as-of", "2025-12-10");
        var promises = archive.Page("internal/incidents/coverage/index.html")
            .QuerySelectorAll("#promises ~ .rows .row");

        Assert.Equal(
            ["Tickets late | “We will publish a post-mortem.” | Outstanding, 313 days",
                "Login outage | “RCA to follow.” | Kept: report on the status page"],
            promises.Select(row => $"{Part(row, ".incident")} | {Part(row, ".reason")} | {Part(row, ".chip")}"));
    }

    [Fact]
    public void An_archive_without_a_history_has_no_such_page()
    {
        using var archive = new Workspace().With("postmortems/a.md", "# A\n\n## Summary\n\nX.\n").Built();
        Assert.False(archive.Exists("internal/incidents/coverage/index.html"));
    }

    private static IEnumerable<string> List(Workspace archive, string id) =>
        archive.Page("internal/incidents/coverage/index.html").QuerySelectorAll($"#{id} ~ .rows .row").Select(row =>
            $"{row.QuerySelector(".incident")!.TextContent}: {Part(row, ".is-missing")}");

    private static string Part(AngleSharp.Dom.IElement row, string selector) =>
        row.QuerySelector(selector)!.TextContent;

    private static Workspace Archive() => new Workspace()
        .With("site.yml", """
            title: Larkhaven incident reports
            statusHistory:
              sources: [{ name: main, file: status/main.json, public: true }]
              coverage: { impact: major, since: 2025-01-01 }
              waivers:
                - { incident: inc5, reason: Four minutes. }
                - { incident: inc55, reason: Nobody knows. }
            """)
        .With("postmortems/2025-05-01-search.md", "---\ntitle: Search\nincidents: [inc3]\n---\n\n## Summary\n\nX.\n")
        .With("postmortems/2025-06-01-login.md",
            "---\ntitle: Login\nstatus: draft\nincidents: [inc4]\n---\n\n## Summary\n\nX.\n")
        .With("status/main.json", $$"""
            { "format": "postmortem-site/status-history/1", "incidents": [
              {{Incident("old1", "2024-12-31", "critical", "Before the day")}},
              {{Incident("inc1", "2025-02-02", "minor", "Too small")}},
              {{Incident("inc2", "2025-01-31", "critical", "Tickets late", "We will publish a post-mortem.")}},
              {{Incident("inc3", "2025-05-01", "major", "Slow search")}},
              {{Incident("inc4", "2025-06-01", "major", "Login outage", "RCA to follow.", "\"postmortem\": { \"url\": \"https://blog.larkhaven.example/login\" },")}},
              {{Incident("inc5", "2025-07-01", "major", "SMS late")}},
              {{Incident("inc6", "2025-12-09", "major", "API errors")}},
              {{Incident("inc7", "2025-08-01", "critical", "Payments", more: "\"postmortem\": { \"body\": { \"plain\": \"It was a disk.\" } },")}},
              {{Incident("work", "2025-09-01", "critical", "Planned work", more: "\"maintenance\": true,")}}
            ] }
            """);

    private static string Incident(string id, string day, string impact, string name, string said = "Over.", string more = "") => $$"""
        { "id": "{{id}}", "name": "{{name}}", "impact": "{{impact}}", "state": "resolved", {{more}} "started": "{{day}}T08:00:00Z",
          "resolved": "{{day}}T09:00:00Z", "updates": [{ "at": "{{day}}T09:00:00Z", "state": "resolved", "body": { "plain": "{{said}}" } }] }
        """;
}
