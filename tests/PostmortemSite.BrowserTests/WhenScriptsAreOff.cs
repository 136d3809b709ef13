namespace PostmortemSite.BrowserTests;

public class WhenScriptsAreOff(ExampleSites sites, Chromium chromium)
{
    [Theory]
    [InlineData(Edition.Internal)]
    [InlineData(Edition.Public)]
    public async Task The_list_is_whole_and_offers_no_filter(Edition edition)
    {
        var page = await chromium.Open(sites.HomeOf(edition), new() { JavaScriptEnabled = false });

        var rows = page.Locator("#archive-list > li");
        await Assertions.Expect(rows).ToHaveCountAsync(sites.NumberOfReports(edition));
        foreach (var row in await rows.AllAsync()) Assert.True(await row.IsVisibleAsync());
        await Assertions.Expect(page.Locator("#archive-filter")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(Edition.Internal)]
    [InlineData(Edition.Public)]
    public async Task A_report_is_reached_and_read(Edition edition)
    {
        var page = await chromium.Open(sites.HomeOf(edition), new() { JavaScriptEnabled = false });
        var link = page.Locator("#archive-list a").First;
        var title = await link.TextContentAsync();

        await link.ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(title!);
        await Assertions.Expect(page.Locator("article .section").First).ToBeVisibleAsync();
    }
}
