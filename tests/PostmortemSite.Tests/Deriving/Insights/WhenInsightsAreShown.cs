using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Deriving.Insights;

/// <summary>Pages of what an archive teaches as a whole: all of them inside, outside only what is switched on.</summary>
public class WhenInsightsAreShown
{
    private static Workspace Archive(string insights = "") => new Workspace()
        .With("site.yml", $$"""
            title: T
            url: https://reports.example/
            zone: UTC
            services: [{ key: shop, name: Shop, public: true }]
            causes: [{ key: capacity, name: Capacity, public: true }]
            {{insights}}
            """)
        .With("postmortems/first.md", Report("First outage", "2026-01-10", "public", "05", ""))
        .With("postmortems/second.md", Report("Second outage", "2026-03-10", "public", "15", "related: [first]"))
        .With("postmortems/hidden.md", Report("Hidden outage", "2026-06-10", "internal", "25", "related: [second]"));

    [Fact]
    public void Inside_a_report_says_which_time_it_is_and_what_would_have_helped()
    {
        using var workspace = Archive().Built();
        var note = workspace.Page("internal/postmortems/hidden/index.html").QuerySelector(".recurrence")!.TextContent;

        Assert.Contains("Third time in 5 months.", note, StringComparison.Ordinal);
        Assert.Contains("Before: 10 January 2026, 10 March 2026", note, StringComparison.Ordinal);
        Assert.Matches("Alert on a full pool\\s+promised on 10 January 2026; 129 days overdue then; still open", note);
    }

    [Fact]
    public void Outside_there_is_nothing_of_it_unless_it_is_switched_on()
    {
        using var workspace = Archive().Built();

        Assert.Contains("insights/recurrence/index.html", workspace.Tree("internal").Keys);
        Assert.DoesNotContain(workspace.Tree("public").Keys, path => path.StartsWith("insights/", StringComparison.Ordinal));
        Assert.Empty(workspace.Page("public/index.html").QuerySelectorAll("a[href*=insights]"));
        Assert.Null(workspace.Page("public/postmortems/second-outage/index.html").QuerySelector(".recurrence"));
    }

    [Fact]
    public void Switched_on_it_is_made_from_what_is_public_alone()
    {
        using var workspace = Archive("insights: { public: [metrics, recurrence] }").Built();
        var recurrence = workspace.Page("public/insights/recurrence/index.html");
        var response = workspace.Page("public/insights/response/index.html");

        Assert.Contains("second time in 2 months", recurrence.QuerySelector(".chain h2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 of 2 postmortems", recurrence.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("overdue", recurrence.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden", string.Join('\n', workspace.Tree("public").Values), StringComparison.Ordinal);
        Assert.Equal(2, response.QuerySelectorAll("#each ~ .scroll tbody tr").Length);
        Assert.Contains("https://reports.example/insights/recurrence/", workspace.Text("public/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_nobody_knows_is_a_problem()
    {
        using var workspace = Archive("insights: { public: [metrics, recurence] }");
        var result = workspace.Run("build");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("site.yml:6:31: value: \"public\" can't hold \"recurence\". Did you mean \"recurrence\"?", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_today_changes_nothing_public()
    {
        using var workspace = Archive("insights: { public: [metrics, recurrence, patterns, actions, data] }").Built("--as-of", "2026-01-20");
        var before = workspace.Tree("public");
        workspace.Built("--as-of", "2027-01-20");

        Assert.Equal(before, workspace.Tree("public"));
    }

    private static string Report(string title, string date, string audience, string minutes, string related) => $"""
        ---
        title: {title}
        date: {date}
        audience: {audience}
        status: final
        started: {date}T10:00:00Z
        detected: {date}T10:{minutes}:00Z
        resolved: {date}T11:00:00Z
        services: [shop]
        causes: [capacity]
        {related}
        ---
        ## Summary

        The pool was full, and no alert came.

        ## Action items

        - [ ] Alert on a full pool — @ada — due 2026-02-01
        """;
}
