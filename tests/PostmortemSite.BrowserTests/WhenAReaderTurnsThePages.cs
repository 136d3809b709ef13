namespace PostmortemSite.BrowserTests;

public class WhenAReaderTurnsThePages(ExampleSites sites, Chromium chromium)
{
    private const int Pages = 4;

    [Theory]
    [InlineData(Edition.Internal)]
    [InlineData(Edition.Public)]
    public async Task Older_leads_on_in_the_archives_order_and_newer_back(Edition edition)
    {
        var page = await chromium.Open(sites.HomeOf(edition));
        var titles = (await ArchiveList.Rows(page)).Take(Pages).Select(row => row.Title).ToList();
        await page.Locator("#archive-list a").First.ClickAsync();

        Assert.Equal(titles, await Titles(page, "Older"));
        Assert.Equal(titles.AsEnumerable().Reverse(), await Titles(page, "Newer"));
    }

    /// <summary>The titles of this page and of the next ones in a direction.</summary>
    private static async Task<IReadOnlyList<string>> Titles(IPage page, string direction)
    {
        List<string> titles = [await Title(page)];
        while (titles.Count < Pages)
        {
            await page.Locator(".neighbours a", new() { HasText = direction }).ClickAsync();
            titles.Add(await Title(page));
        }

        return titles;
    }

    private static async Task<string> Title(IPage page) => (await page.Locator("h1").TextContentAsync())!.Trim();
}
