using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Pages;

/// <summary>How bad a day is said to be, and which days are known at all.</summary>
public sealed class WhenADayIsShown : IDisposable
{
    private const string SiteFile = """
        title: T
        statusHistory:
          sources:
            - { name: main, file: status/main.json, since: 2026-02-01 }
            - { name: other, file: status/other.json }
        """;

    private readonly Workspace workspace = new();

    [Theory]
    [InlineData("major", null, "Major")]
    [InlineData("critical", "degraded", "Minor")]
    [InlineData("minor", "partial_outage", "Major")]
    [InlineData("none", "major_outage", "Critical")]
    [InlineData("minor", "under_maintenance", "Maintenance")]
    [InlineData("none", null, "Impact none or not given")]
    [InlineData("cataclysmic", null, "Impact none or not given")]
    [InlineData("critical", "operational", "Critical")]
    public void A_components_own_state_counts_for_more_than_the_incidents_impact(string impact,
        string? state, string level)
    {
        Build(
            [new Posted("a", "2026-03-03T10:00:00Z", "2026-03-03T11:00:00Z") { Impact = impact }.At("Search", state)]);

        Assert.Equal(level, Assert.Single(DrawnDays.Of(Component("search"))).Level);
    }

    [Fact]
    public void Of_several_incidents_the_worst_counts()
    {
        Build(
        [
            new Posted("a", "2026-03-03T10:00:00Z", "2026-03-03T11:00:00Z") { Impact = "major" }.At("Search"),
            new Posted("b", "2026-03-03T12:00:00Z", "2026-03-03T13:00:00Z") { Impact = "minor" }.At("Search"),
            new Posted("c", "2026-03-03T14:00:00Z", "2026-03-03T15:00:00Z")
            { Impact = "maintenance", Maintenance = true }.At("Search"),
        ]);

        Assert.Equal("Major", Assert.Single(DrawnDays.Of(Component("search"))).Level);
        Assert.Equal(3, Component("search").QuerySelectorAll(".day-list a").Length);
    }

    [Fact]
    public void An_incident_without_components_counts_for_all_together()
    {
        Build([new Posted("a", "2026-03-03T10:00:00Z", "2026-03-03T11:00:00Z"),
            new Posted("b", "2026-03-05T10:00:00Z", "2026-03-05T11:00:00Z").At("Search")]);
        var home = workspace.Page("internal/incidents/index.html");

        Assert.StartsWith("2 days with incidents of 90", DrawnDays.Sentence(home, "All components"),
            StringComparison.Ordinal);
        Assert.StartsWith("1 day with incidents of 90", DrawnDays.Sentence(home, "Search"), StringComparison.Ordinal);
    }

    [Fact]
    public void Days_before_and_after_the_history_have_no_data_and_the_others_no_incident()
    {
        Build([new Posted("a", "2026-02-20T10:00:00Z", "2026-02-20T11:00:00Z").At("Search")]);
        var year = workspace.Page("internal/incidents/2026/index.html");

        Assert.Equal("No data", DrawnDays.Sentence(year, "January 2026"));
        Assert.Equal("1 day with incidents of 28", DrawnDays.Sentence(year, "February 2026"));
        Assert.Equal("No day with an incident of 31; 21 without data", DrawnDays.Sentence(year, "March 2026"));
        Assert.Equal("No data", DrawnDays.Sentence(year, "April 2026"));
        Assert.Equal("1 day with incidents of 90; 52 without data.",
            DrawnDays.Sentence(workspace.Page("internal/incidents/index.html"), "Search"));
    }

    [Fact]
    public void A_page_that_named_no_component_at_first_says_nothing_of_one_until_then()
    {
        Build([new Posted("a", "2026-02-10T10:00:00Z", "2026-02-10T11:00:00Z"),
            new Posted("b", "2026-02-20T10:00:00Z", "2026-02-20T11:00:00Z").At("Search")]);

        Assert.Equal("1 day with incidents of 28; 19 without data",
            DrawnDays.Sentence(Component("search"), "February 2026"));
        Assert.Equal("2 days with incidents of 28",
            DrawnDays.Sentence(workspace.Page("internal/incidents/2026/index.html"), "February 2026"));
    }

    [Fact]
    public void A_gap_between_two_sources_is_one()
    {
        workspace.With("status/other.json", StatusPage.Of("2025-12-31T00:00:00Z",
            new Posted("o", "2025-12-20T10:00:00Z", "2025-12-20T11:00:00Z").At("Search")));
        Build([new Posted("a", "2026-02-20T10:00:00Z", "2026-02-20T11:00:00Z").At("Search")]);
        var search = Component("search");

        Assert.Equal("1 day with incidents of 31; 19 without data", DrawnDays.Sentence(search, "December 2025"));
        Assert.Equal("No data", DrawnDays.Sentence(search, "January 2026"));
        Assert.Equal("1 day with incidents of 28", DrawnDays.Sentence(search, "February 2026"));
    }

    [Fact]
    public void Levels_differ_in_height_or_shape_and_not_by_colour_alone()
    {
        Build([.. "none minor major critical maintenance".Split(' ').Select((impact, i) =>
            new Posted(impact, $"2026-03-0{i + 1}T10:00:00Z", $"2026-03-0{i + 1}T11:00:00Z")
            { Impact = impact, Maintenance = impact == "maintenance" })]);
        var drawn = workspace.Page("internal/incidents/2026/index.html").QuerySelectorAll(".calendar rect")
            .Select(rect => (Height: rect.GetAttribute("height"), IsHollow: rect.ClassName == "day-maintenance"))
            .ToList();

        Assert.Equal(5, drawn.Count);
        Assert.Equal(5, drawn.Distinct().Count());
    }

    [Fact]
    public void Nothing_is_called_uptime_or_given_as_a_share()
    {
        Build([new Posted("a", "2026-03-03T10:00:00Z", "2026-03-03T11:00:00Z").At("Search")]);

        Assert.All(["index.html", "2026/index.html", "components/search/index.html"], path =>
        {
            var text = workspace.Page("internal/incidents/" + path).Body!.TextContent;
            Assert.DoesNotContain("uptime", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("%", text, StringComparison.Ordinal);
        });
    }

    public void Dispose() => workspace.Dispose();

    private void Build(Posted[] incidents) =>
        workspace.With("site.yml", SiteFile)
            .With("status/main.json", StatusPage.Of("2026-03-10T12:00:00Z", incidents)).Built();

    private AngleSharp.Html.Dom.IHtmlDocument Component(string name) =>
        workspace.Page($"internal/incidents/components/{name}/index.html");
}
