using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Pages;

/// <summary>
/// Status pages are written by strangers: ids and names that would be something else in an address or a page.
/// </summary>
public sealed class WhenNamesAreHostile(WhenNamesAreHostile.Site site) : IClassFixture<WhenNamesAreHostile.Site>
{
    private static readonly string[] Ids =
    [
        "2026", "components", "undated", "coverage", "index.html", "🔥", "☃", "A b", "a B", "a-b", "%2e%2e%2fx", "con",
        "<img src=x onerror=alert(1)>", "\u202Egnp.exe", new string('x', 150), new string('x', 150) + "y",
        new string('語', 150),
    ];

    private static readonly string[] Names =
    [
        "<script>alert(1)</script>", "\u202Eevil", new string('w', 10_000), "{{constructor}}",
        "\"><img src=x onerror=alert(1)>",
        "2026", "../../index", "مرحبا", " \u0007\u200B ",
    ];

    [Fact]
    public void Each_incident_has_a_page_of_its_own_within_the_folder()
    {
        var pages = site.Pages();
        var originals = pages.Select(page => site.Workspace.Page(page)
            .QuerySelector(".facts a[href^='https://status.example.com/']")?.GetAttribute("href")).OfType<string>();

        Assert.Equal(Ids.Length, originals.Count());
        Assert.All(pages, page => Assert.All(page.Split('/'),
            part => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(part), 1, 255)));
    }

    [Fact]
    public void A_year_stays_a_year()
    {
        Assert.Equal("Incidents of 2026",
            site.Workspace.Page("internal/incidents/2026/index.html").QuerySelector("h1")!.TextContent);
        Assert.Equal("Components",
            site.Workspace.Page("internal/incidents/components/index.html").QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void Nothing_of_a_name_becomes_markup_or_turns_the_page_around()
    {
        foreach (var page in site.Pages().Select(site.Workspace.Page))
        {
            Assert.All(page.QuerySelectorAll("script"), script => Assert.NotNull(script.GetAttribute("src")));
            Assert.Empty(page.QuerySelectorAll("img, [onerror]"));
            Assert.DoesNotContain(page.DocumentElement.OuterHtml, c => c is >= '\u202A' and <= '\u202E');
            Assert.All(page.QuerySelectorAll("h1, h2, h3, .row a, .bars a"),
                name => Assert.NotEmpty(name.TextContent.Trim()));
        }
    }

    [Fact]
    public void A_name_without_end_ends() =>
        Assert.All(site.Pages(), page => Assert.InRange(site.Workspace.Text(page).Length, 1, 200_000));

    public sealed class Site : IDisposable
    {
        public Site() => Workspace.With("site.yml", "title: T\n")
            .With("status/page.json", StatusPage.Of("2026-03-10T12:00:00Z", Ids.Select((id, i) =>
            new Posted(id, $"2026-03-02T{i:00}:00:00Z", $"2026-03-02T{i:00}:30:00Z")
            {
                Name = Names[i % Names.Length],
                Url = $"https://status.example.com/incidents/{i}",
            }.At(Names[i % Names.Length]).At(Ids[i]).Saying(Names[i % Names.Length], $"2026-03-02T{i:00}:00:00Z"))))
                .Built();

        public Workspace Workspace { get; } = new();

        /// <summary>Every page of the history, below the output folder.</summary>
        public IReadOnlyList<string> Pages() =>
            [.. Directory.EnumerateFiles(Path.Combine(Workspace.Output, "internal", "incidents"), "*.html",
                SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Workspace.Output, file).Replace('\\', '/'))];

        public void Dispose() => Workspace.Dispose();
    }
}
