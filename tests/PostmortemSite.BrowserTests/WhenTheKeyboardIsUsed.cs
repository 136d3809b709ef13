namespace PostmortemSite.BrowserTests;

public class WhenTheKeyboardIsUsed(ExampleSites sites, Chromium chromium)
{
    private const string OutlineWidth = "parseFloat(getComputedStyle(document.activeElement).outlineWidth)";

    [Theory]
    [InlineData(Edition.Internal)]
    [InlineData(Edition.Public)]
    public async Task The_first_stop_skips_to_the_content(Edition edition)
    {
        var page = await chromium.Open(sites.HomeOf(edition));
        foreach (var address in sites.OneOfEachKind(edition))
        {
            await page.GotoAsync(address);

            await page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(page.Locator(".skip")).ToBeFocusedAsync();
            await Assertions.Expect(page.Locator(".skip")).ToBeInViewportAsync();
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("Tab");

            Assert.True(
                await page.EvaluateAsync<bool>("document.activeElement.closest('main, .site-footer') !== null"),
                $"{address}: the next stop lies before the content.");
        }
    }

    [Theory]
    [InlineData(Edition.Internal)]
    [InlineData(Edition.Public)]
    public async Task Every_stop_of_a_report_is_seen(Edition edition)
    {
        var page = await chromium.Open(sites.HomeOf(edition) + ExampleSites.ReportOf(edition));
        await page.Keyboard.PressAsync("Tab");
        HashSet<string> stops = [];
        while (await page.EvaluateAsync<string>("document.activeElement.outerHTML") is var stop && stops.Add(stop))
        {
            Assert.True(await page.EvaluateAsync<double>(OutlineWidth) >= 2, stop);
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.InRange(stops.Count, 10, 500);
    }
}
