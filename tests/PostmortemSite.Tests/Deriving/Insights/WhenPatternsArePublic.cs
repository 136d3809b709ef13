using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Deriving.Insights;

/// <summary>A small archive with and without the switch; and archives that are odd.</summary>
public class WhenPatternsArePublic
{
    private const string Public = "public/insights/patterns/";
    private const string Internal = "internal/insights/patterns/";

    [Fact]
    public void They_count_what_is_public_and_nothing_else()
    {
        using var archive = Archive("insights: { public: [patterns] }").Built();

        Assert.Equal("6", Numbers(archive, Internal));
        Assert.Equal("3", Numbers(archive, Public));
        Assert.True(archive.Exists($"{Public}cause/disk/shop/index.html"));
        Assert.False(archive.Exists($"{Public}cause/secret-sauce/shop/index.html"));
        Assert.DoesNotContain("sauce", archive.Text(Public + "index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("kept our heads", archive.Text(Public + "index.html"), StringComparison.Ordinal);
        Assert.Contains("kept our heads", archive.Text(Internal + "index.html"), StringComparison.Ordinal);
        Assert.Contains(">https://reports.example/insights/patterns/cause/disk/shop/<",
            archive.Text("public/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void They_are_none_where_nobody_asked_for_them()
    {
        using var archive = Archive("").Built();

        Assert.False(archive.Exists(Public + "index.html"));
        Assert.True(archive.Exists(Internal + "index.html"));
        Assert.DoesNotContain("insights", archive.Text("public/sitemap.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain(archive.Tree("public").Keys, path => path.Contains("insights", StringComparison.Ordinal));
    }

    [Fact]
    public void An_archive_without_any_words_has_a_page_that_says_little()
    {
        using var archive = new Workspace().With("postmortems/a.md", "# A\n\n## Summary\n\nX.\n").Built();

        var page = archive.Page(Internal + "index.html");
        Assert.Contains("of 1 postmortem,", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("figure.chart"));
    }

    [Fact]
    public void Words_that_share_an_address_share_a_list_and_the_rarest_have_no_column()
    {
        using var archive = new Workspace();
        for (var i = 0; i < 14; i++)
            archive.With($"postmortems/2025-01-{i + 1:00}-a.md", $"""
                ---
                title: Report {i}
                services: [{(i < 7 ? "Web Shop" : "web-shop")}]
                causes: [cause-{i % 13:00}]
                ---

                ## Summary

                X.
                """);
        archive.Built();

        var page = archive.Page(Internal + "index.html");
        Assert.Equal(12, page.QuerySelectorAll("#causes-by-service thead th").Length - 2);
        Assert.Contains("1 rarer cause isn’t shown.",
            page.QuerySelector("#causes-by-service .remark")!.TextContent, StringComparison.Ordinal);
        // Two services to the reader, one folder to a file system.
        Assert.Equal(2, archive.Page($"{Internal}cause/cause-00/web-shop/index.html").QuerySelectorAll(".row").Length);
    }

    private static string Numbers(Workspace archive, string folder) => archive.Page(folder + "index.html")
        .QuerySelectorAll("#causes-by-service td a").Sum(link => int.Parse(link.TextContent, null)).ToString("0", null);

    private static Workspace Archive(string insights) => new Workspace()
        .With("site.yml", $$"""
            title: Reports
            url: https://reports.example/
            services: [{ key: shop, name: Shop, public: true }, { key: till, name: Till, public: true }]
            causes: [{ key: disk, name: Disk, public: true }, { key: secret-sauce, name: The sauce }]
            {{insights}}
            """)
        .With("postmortems/2025-01-01-a.md", Report("A disk", "public", "[shop, till]", "[disk]"))
        .With("postmortems/2025-02-01-b.md", Report("Two things", "internal", "[shop]", "[disk, secret-sauce]"))
        .With("postmortems/2025-03-01-c.md", Report("A disk again", "public", "[shop]", "[secret-sauce, disk]"));

    private static string Report(string title, string audience, string services, string causes) => $"""
        ---
        title: {title}
        audience: {audience}
        status: final
        services: {services}
        causes: {causes}
        ---

        ## Summary

        It broke.

        ## What went well

        - We kept our heads.
        """;
}
