using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Pages;

/// <summary>An incident that its page called minor, with a component that it said was down; and its report as a message.</summary>
public sealed class WhenAComponentWasWorse : IDisposable
{
    private readonly Workspace workspace = new Workspace()
        .With("site.yml", """
            title: Example
            statusHistory:
              sources: [{ name: main, file: status/main.json, public: true }]

            """)
        .With("status/main.json", """
            { "format": "postmortem-site/status-history/1", "fetched": "2026-01-10T00:00:00Z", "incidents": [
              { "id": "a1", "name": "Slow", "impact": "minor", "state": "postmortem",
                "started": "2026-01-05T10:00:00Z", "resolved": "2026-01-05T11:00:00Z",
                "components": [{ "name": "Shop", "state": "major_outage" }],
                "updates": [
                  { "at": "2026-01-05T10:00:00Z", "state": "investigating", "body": { "plain": "It is slow." } },
                  { "at": "2026-01-06T10:00:00Z", "state": "postmortem", "body": { "plain": "A disk was full." } }],
                "postmortem": { "body": { "plain": "A disk was full." } } } ] }
            """)
        .Built();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void The_row_of_all_components_is_as_bad()
    {
        var levels = workspace.Page("public/incidents/index.html").QuerySelectorAll("rect[class^=day-] > title")
            .Select(title => title.TextContent).ToList();

        Assert.Equal(["5 January 2026: Critical", "5 January 2026: Critical"], levels);
    }

    [Fact]
    public void Samples_of_the_legend_are_of_no_day() =>
        Assert.Empty(workspace.Page("public/incidents/index.html").QuerySelectorAll(".day-legend title"));

    [Fact]
    public void Its_report_is_read_once() => Assert.Single(
        workspace.Page("public/incidents/a1/index.html").QuerySelectorAll("main p"), text => text.TextContent == "A disk was full.");
}
