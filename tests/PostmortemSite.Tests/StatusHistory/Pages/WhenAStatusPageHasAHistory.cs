using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Pages;

/// <summary>
/// Two status pages, a public and an internal one, and three reports: one public, one internal, one that names what no
/// page knows.
/// </summary>
public sealed partial class WhenAStatusPageHasAHistory(WhenAStatusPageHasAHistory.Sites sites)
    : IClassFixture<WhenAStatusPageHasAHistory.Sites>
{
    private readonly Workspace workspace = sites.Workspace;

    [Theory]
    [InlineData("internal", "postmortems/open/")]
    [InlineData("public", "postmortems/search-was-down/")]
    public void An_incident_and_its_postmortem_link_to_each_other(string edition, string report)
    {
        var incident = Page($"{edition}/incidents/aaa111");
        Assert.Equal("Search is down", incident.QuerySelector("h1")!.TextContent);
        Assert.Contains("../../" + report, Links(incident.QuerySelector(".facts")!));
        Assert.Contains("https://status.example.com/incidents/aaa111", Links(incident.QuerySelector(".facts")!));

        var customers = Page($"{edition}/{report}".TrimEnd('/')).QuerySelector(".customers")!;
        Assert.Equal(["Search is down"], customers.QuerySelectorAll("h3").Select(name => name.TextContent));
        Assert.Contains("../../incidents/aaa111/", Links(customers));
        Assert.Contains("https://status.example.com/incidents/aaa111", Links(customers));
        Assert.Equal(["We are looking.", "All is well."],
            customers.QuerySelectorAll("details .prose").Select(post => post.TextContent.Trim()));
    }

    [Fact]
    public void Rows_say_what_there_is_to_say()
    {
        var row = Row(Page("public/incidents/2026"), "Search is down");

        Assert.Equal("3 March 2026", row.QuerySelector(".when")!.TextContent.Trim());
        Assert.Equal("09:30–11:00 UTC, 1 h 30 min · Search · 2 updates", Squeezed(row.QuerySelector(".services")!));
        Assert.Equal("All is well.", row.QuerySelector(".said")!.TextContent);
        Assert.Equal("Major", row.QuerySelector(".severity")!.TextContent);
        Assert.Equal(["../../incidents/aaa111/", "../../postmortems/search-was-down/"], Links(row));
        Assert.Equal("Monitoring",
            Row(Page("public/incidents/2026"), "Still slow").QuerySelector(".chip.ongoing")!.TextContent);
    }

    [Fact]
    public void A_month_has_every_update_as_it_was_posted_with_its_time_and_zone()
    {
        var month = Page("public/incidents/2026/03");

        var story = month.QuerySelectorAll(".story")
            .Single(story => story.QuerySelector("h2")!.TextContent == "Search is down");
        Assert.Equal(
            ["Investigating 3 March 2026, 10:30 UTC+01:00 09:30 UTC", "Resolved 3 March 2026, 11:00 UTC"],
            story.QuerySelectorAll(".posts .meta").Select(Squeezed));
        Assert.Equal(["We are looking.", "All is well."],
            story.QuerySelectorAll(".posts .prose").Select(post => post.TextContent.Trim()));
        Assert.Equal(["../../../incidents/2025/12/"], Links(month.QuerySelector(".neighbours")!));
    }

    [Fact]
    public void What_has_no_date_has_a_page_too()
    {
        Assert.Equal(["Nobody knows when"], Names(Page("public/incidents/undated")));
        Assert.Contains("../../incidents/undated/", Links(Page("public/incidents/fff666"))
            .Select(link => link.Replace("../../../", "../../", StringComparison.Ordinal)));
    }

    [Fact]
    public void Filters_are_links_and_say_what_is_chosen()
    {
        var page = Page("public/incidents/components/search/2026");

        Assert.Equal(["Search is down", "Still slow"], Names(page).Order(StringComparer.Ordinal));
        Assert.Equal(["Search", "2026"],
            page.QuerySelectorAll(".pick [aria-current=page]").Select(chosen => chosen.TextContent));
        Assert.Equal(["Search", "2025"], Follow("public/incidents/components/search/2026", "2025")
            .QuerySelectorAll(".pick [aria-current=page]").Select(chosen => chosen.TextContent));
        Assert.Equal(["All", "2026"], Follow("public/incidents/components/search/2026", "All")
            .QuerySelectorAll(".pick [aria-current=page]").Select(chosen => chosen.TextContent));
        Assert.Empty(page.QuerySelectorAll(".pick form, .pick input, .pick button, .pick select"));
    }

    [Fact]
    public void The_public_edition_has_public_pages_and_postmortems_only()
    {
        var all = Directory.EnumerateFiles(Path.Combine(workspace.Output, "public"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".html" or ".json" or ".xml").Select(File.ReadAllText).ToList();

        Assert.DoesNotContain(all, text => text.Contains("CANARY", StringComparison.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(workspace.Output, "public", "incidents", "ccc333")));
        Assert.Empty(Page("public/incidents/bbb222").QuerySelectorAll("a[href*='/postmortems/']:not(header a)"));
        Assert.Contains("CANARY inside", workspace.Text("internal/incidents/ccc333/index.html"),
            StringComparison.Ordinal);
        Assert.Contains("CANARY report", Page("internal/incidents/bbb222").QuerySelector(".facts")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_report_names_and_no_page_knows_stays_among_its_facts()
    {
        var facts = Page("internal/postmortems/lost").QuerySelector(".facts")!;

        Assert.Contains("Status page incident", facts.TextContent, StringComparison.Ordinal);
        Assert.Contains("https://status.example.com/incidents/lost", Links(facts));
        Assert.DoesNotContain("Status page incident",
            Page("internal/postmortems/open").QuerySelector(".facts")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("internal", "https://internal.example.com/root/postmortems/open/")]
    [InlineData("public", "https://reports.example.com/postmortems/search-was-down/")]
    public void Machines_find_the_postmortems_of_incidents(string edition, string url)
    {
        using var links = JsonDocument.Parse(workspace.Text($"{edition}/api/incident-links.json"));
        using var schema = JsonDocument.Parse(workspace.Text($"{edition}/api/incident-links.schema.json"));

        var incident = links.RootElement.GetProperty("incidents").EnumerateArray()
            .Single(one => one.GetProperty("id").GetString() == "aaa111");
        Assert.Equal("main", incident.GetProperty("source").GetString());
        Assert.Equal("https://status.example.com/incidents/aaa111", incident.GetProperty("url").GetString());
        Assert.Equal("2026-03-03T09:30:00Z", incident.GetProperty("started").GetString());
        Assert.Equal(url,
            Assert.Single(incident.GetProperty("postmortems").EnumerateArray()).GetProperty("url").GetString());
        Assert.Empty(JsonShape.Differences(links.RootElement, schema.RootElement));
        Assert.Contains("../api/incident-links.json", Links(Page($"{edition}/incidents")));
    }

    [Theory]
    [InlineData("internal")]
    [InlineData("public")]
    public void Every_link_leads_somewhere_and_every_page_is_in_the_sitemap(string edition)
    {
        var root = Path.Combine(workspace.Output, edition);
        var site = new Uri("https://x.example/");
        var pages = Directory.EnumerateFiles(root, "index.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')[..^"index.html".Length]).ToList();

        foreach (var page in pages)
            foreach (var link in Links(Page($"{edition}/{page}".TrimEnd('/')))
                .Select(link => new Uri(new Uri(site, page), link)).Where(link => link.Host == site.Host))
            {
                var path = Uri.UnescapeDataString(link.AbsolutePath[1..]);
                Assert.True(File.Exists(Path.Combine(root, path.Length == 0
                    || path[^1] == '/' ? path + "index.html" : path)), $"{page} links to {link}");
            }

        var listed = Location().Matches(workspace.Text($"{edition}/sitemap.xml"))
            .Select(match => match.Groups[1].Value.Split("/incidents/")).Where(parts => parts.Length == 2)
            .Select(parts => "incidents/" + Uri.UnescapeDataString(parts[1])).ToList();
        Assert.Equal(pages.Where(page => page.StartsWith("incidents/", StringComparison.Ordinal)
            && page != "incidents/coverage/").Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("/incidents/", workspace.Text($"{edition}/feed.xml"), StringComparison.Ordinal);
    }

    private IDocument Follow(string page, string link)
    {
        var target = new Uri(new Uri($"https://x.example/{page}/"),
            Page(page).QuerySelectorAll(".pick a").First(one => one.TextContent == link).GetAttribute("href")!);
        return Page(target.AbsolutePath.Trim('/'));
    }

    private AngleSharp.Html.Dom.IHtmlDocument Page(string folder) => workspace.Page(folder + "/index.html");

    private static IElement Row(IDocument page, string name) =>
        page.QuerySelectorAll(".row").Single(row => row.QuerySelector("bdi")!.TextContent == name);

    private static IEnumerable<string> Names(IDocument page) =>
        page.QuerySelectorAll(".row .what > a").Select(name => name.TextContent);

    private static IEnumerable<string> Links(IParentNode of) =>
        of.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!);

    private static string Squeezed(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("<loc>([^<]+)</loc>")]
    private static partial Regex Location();

    public sealed class Sites : IDisposable
    {
        private const string SiteFile = """
            title: T
            url: https://reports.example.com/
            internalUrl: https://internal.example.com/root/
            statusHistory:
              sources:
                - { name: main, file: status/main.json, public: true }
                - { name: staff, file: status/staff.json }
            """;

        public Sites() => Workspace
            .With("site.yml", SiteFile)
            .With("status/main.json", StatusPage.Of("2026-03-10T12:00:00Z",
                new Posted("aaa111", "2026-03-03T09:30:00Z", "2026-03-03T11:00:00Z")
                { Name = "Search is down", Impact = "major" }.At("Search")
                    .Saying("We are looking.", "2026-03-03T10:30:00+01:00")
                    .Saying("All is well.", "2026-03-03T11:00:00Z", "resolved"),
                new Posted("bbb222", "2026-03-04T09:30:00Z") { Name = "Still slow", State = "monitoring" }.At("Search"),
                new Posted("ddd444", "2025-12-04T09:30:00Z", "2025-12-04T09:40:00Z") { Name = "Older" }.At("Search")
                    .At("Login & más"),
                new Posted("fff666", null) { Name = "Nobody knows when", State = "resolved" }))
            .With("status/staff.json", StatusPage.Of("2026-03-10T12:00:00Z",
                new Posted("ccc333", "2026-03-05T09:30:00Z", "2026-03-05T11:00:00Z")
                { Name = "CANARY inside" }.At("CANARY component")))
            .With("postmortems/open.md", """
                ---
                title: Search, within
                audience: public
                status: final
                date: 2026-03-03
                incidents: [aaa111]
                public: { title: Search was down }
                ---
                ## Summary
                It was down.
                """)
            .With("postmortems/hidden.md",
                "---\ntitle: CANARY report\ndate: 2026-03-04\nincidents: [bbb222]\n---\n## Summary\nSlow.\n")
            .With("postmortems/lost.md", "---\ntitle: Lost\ndate: 2026-03-04\nincidents: "
                + "[https://status.example.com/incidents/lost]\n---\n## Summary\nLost.\n")
            .Built();

        public Workspace Workspace { get; } = new();

        public void Dispose() => Workspace.Dispose();
    }
}
