using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Pages;

public sealed class WhenThereIsNoHistory : IDisposable
{
    private readonly Workspace workspace = new();

    [Fact]
    public void There_is_no_page_no_link_and_no_file_of_it()
    {
        workspace.With("postmortems/a.md",
            "---\ntitle: A\naudience: public\nincidents: [abc123]\n---\n## Summary\nIt.\n").Built();

        AssertNone("internal");
        AssertNone("public");
        Assert.Contains("abc123", workspace.Page("internal/postmortems/a/index.html")
            .QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_never_had_an_incident_is_no_history()
    {
        workspace.With("status/main.json", StatusPage.Of("2026-03-10T12:00:00Z"))
            .With("postmortems/a.md", "# A\n\n## Summary\nIt.\n").Built();

        AssertNone("internal");
    }

    [Fact]
    public void An_internal_history_leaves_the_public_edition_as_it_is()
    {
        const string report = "---\ntitle: A\naudience: public\n---\n## Summary\nIt.\n";
        workspace.With("site.yml", "title: T\n").With("postmortems/a.md", report).Built();
        var before = workspace.Tree("public");

        workspace.With("status/main.json",
            StatusPage.Of("2026-03-10T12:00:00Z", new Posted("a", "2026-03-03T09:30:00Z").At("Search"))).Built();

        Assert.Equal(before, workspace.Tree("public"));
        Assert.True(workspace.Exists("internal/incidents/a/index.html"));
    }

    public void Dispose() => workspace.Dispose();

    private void AssertNone(string edition)
    {
        Assert.False(Directory.Exists(Path.Combine(workspace.Output, edition, "incidents")));
        Assert.False(File.Exists(Path.Combine(workspace.Output, edition, "api", "incident-links.json")));
        Assert.Empty(workspace.Page($"{edition}/index.html").QuerySelectorAll("a[href*=incidents]"));
    }
}
