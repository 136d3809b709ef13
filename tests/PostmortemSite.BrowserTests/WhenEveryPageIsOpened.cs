namespace PostmortemSite.BrowserTests;

/// <summary>All pages of both editions, at a host's root and below a path, in a window 360 pixels wide.</summary>
public class WhenEveryPageIsOpened(ExampleSites sites, Crawls crawls) : IClassFixture<Crawls>
{
    public static MatrixTheoryData<Edition, string> Sites => new(Enum.GetValues<Edition>(), ExampleSites.BasePaths);

    [Theory]
    [MemberData(nameof(Sites))]
    public async Task The_browser_has_nothing_to_complain_of(Edition edition, string basePath)
    {
        var crawl = await crawls.Of(edition, basePath);

        Assert.All(crawl.Visits, visit => Assert.True(visit.IsFound, visit.Address));
        Assert.Empty(crawl.Visits.SelectMany(visit => visit.Complaints, (visit, said) => $"{visit.Address} {said}"));
        Assert.All(crawl.Visits, visit => Assert.NotEmpty(visit.Facts.Title));
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public async Task Links_lead_to_every_page_that_was_written(Edition edition, string basePath)
    {
        var crawl = await crawls.Of(edition, basePath);

        var folder = sites.FolderOf(edition);
        var written = Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(file => file != "404.html")
            .Select(file => new Uri(sites.HomeOf(edition, basePath) + file[..^"index.html".Length]).AbsoluteUri);
        var opened = crawl.Visits.Select(visit => visit.Address);
        Assert.Equal(written.Order(StringComparer.Ordinal), opened.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public async Task Every_link_within_the_site_finds_its_page_and_its_place_on_it(Edition edition, string basePath)
    {
        var crawl = await crawls.Of(edition, basePath);

        Assert.Empty(await BrokenLinks.Of(crawl));
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public async Task Older_and_newer_thread_all_reports_on_one_string(Edition edition, string basePath)
    {
        var crawl = await crawls.Of(edition, basePath);
        var reports = crawl.Visits.Where(visit => visit.Facts.Older.Length + visit.Facts.Newer.Length > 0).ToList();

        var thread = new List<Visit> { Assert.Single(reports, visit => visit.Facts.Newer.Length == 0) };
        while (crawl.To(thread[^1].Facts.Older) is { } older)
        {
            Assert.Equal(thread[^1].Address, older.Facts.Newer);
            thread.Add(older);
        }

        Assert.Equal(sites.NumberOfReports(edition), thread.Count);
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public async Task Every_picture_is_drawn_and_described(Edition edition, string basePath)
    {
        var images = (await crawls.Of(edition, basePath)).Visits.SelectMany(visit => visit.Facts.Images).ToList();

        Assert.NotEmpty(images);
        Assert.All(images, image => Assert.True(image.IsDrawn, image.Address));
        Assert.All(images, image => Assert.NotEmpty(image.Text));
    }

    [Theory]
    [InlineData(Edition.Internal)]
    [InlineData(Edition.Public)]
    public async Task None_scrolls_sideways_on_a_narrow_phone(Edition edition)
    {
        var crawl = await crawls.Of(edition, "/");

        Assert.Empty(crawl.Visits.Where(visit => visit.Facts.Overflow > 0)
            .Select(visit => $"{visit.Address} by {visit.Facts.Overflow}: {visit.Facts.Widest}"));
    }

    [Fact]
    public async Task Every_internal_page_says_so_and_asks_search_engines_to_stay_away()
    {
        var crawl = await crawls.Of(Edition.Internal, "/");

        Assert.All(crawl.Visits, visit => Assert.True(visit.Facts.IsInternal, visit.Address));
        Assert.All(crawl.Visits, visit => Assert.True(visit.Facts.InternalMarks > 0, visit.Address));
        Assert.All(crawl.Visits, visit => Assert.Contains("noindex", visit.Facts.Robots, StringComparison.Ordinal));
        Assert.Contains(crawl.Visits, visit => visit.Facts.InternalParts > 0);
    }

    [Fact]
    public async Task No_public_page_bears_a_mark_of_the_internal_edition_or_hides_from_search_engines()
    {
        var crawl = await crawls.Of(Edition.Public, "/");

        Assert.All(crawl.Visits, visit => Assert.False(visit.Facts.IsInternal, visit.Address));
        Assert.All(crawl.Visits, visit => Assert.Equal(0, visit.Facts.InternalMarks + visit.Facts.InternalParts));
        Assert.All(crawl.Visits, visit => Assert.Empty(visit.Facts.Robots));
    }
}
