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
}
