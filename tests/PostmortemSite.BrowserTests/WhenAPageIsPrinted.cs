namespace PostmortemSite.BrowserTests;

public class WhenAPageIsPrinted(ExampleSites sites, Chromium chromium)
{
    [Theory]
    [InlineData(Edition.Internal)]
    [InlineData(Edition.Public)]
    public async Task It_has_its_content_and_no_navigation(Edition edition)
    {
        var page = await chromium.Open(sites.HomeOf(edition));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var navigation = page.Locator("nav, search, .skip, .anchor, .site-footer a").Filter(new() { Visible = true });
        foreach (var address in sites.OneOfEachKind(edition))
        {
            await page.GotoAsync(address);
            await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
            await Assertions.Expect(navigation).ToHaveCountAsync(0);
        }
    }

    [Fact]
    public async Task An_internal_one_still_says_so()
    {
        var page = await chromium.Open(sites.HomeOf(Edition.Internal) + ExampleSites.ReportOf(Edition.Internal));
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.Locator(".internal-mark")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task It_is_dark_on_white_whatever_the_screen_is()
    {
        var report = sites.HomeOf(Edition.Public) + ExampleSites.ReportOf(Edition.Public);
        var page = await chromium.Open(report, new() { ColorScheme = ColorScheme.Dark });
        await Assertions.Expect(page.Locator("body")).Not.ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
    }

    /// <summary>Paper has no scrollbar: what is wider than it would be lost. The width is that of a letter's text, in CSS pixels.</summary>
    [Theory]
    [InlineData("insights/response/")]
    [InlineData("insights/recurrence/")]
    [InlineData("insights/patterns/")]
    [InlineData("actions/")]
    public async Task No_table_of_the_insights_is_wider_than_the_paper(string address)
    {
        var page = await chromium.Open(sites.HomeOf(Edition.Internal) + address, new() { ViewportSize = new() { Width = 739, Height = 1000 } });
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var wide = await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('table')].filter(table => table.getBoundingClientRect().right > innerWidth).map(table => `${table.getBoundingClientRect().right} ${table.innerText.slice(0, 80)}`)");

        Assert.Empty(wide);
    }
}
