namespace PostmortemSite.BrowserTests;

public class WhenSomebodySearchesByKeyboard(ExampleSites sites, Chromium chromium)
{
    [Fact]
    public async Task Keys_alone_lead_from_any_page_to_the_marks_in_a_report()
    {
        var page = await chromium.Open(sites.HomeOf(Edition.Internal, "/reports/") + "services/payments/");
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#header-search")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("connections");
        await page.Keyboard.PressAsync("Enter");
        var search = new SearchedPage(page);
        await search.First();

        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(search.Box).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator(".results h3 a").Nth(1)).ToBeFocusedAsync();
        await AssertSeen(page);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("article.report mark").First).ToBeVisibleAsync();

        // The skip link, the bar's way through the marks, and the way to be rid of them.
        var bar = page.Locator(".found-bar");
        for (var presses = 0; presses < 40 && await bar.Locator(":focus").CountAsync() == 0; presses++)
            await page.Keyboard.PressAsync("Tab");
        await AssertSeen(page);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("mark").First).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("mark")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Arrows_and_Escape_lead_back_to_the_box_and_Escape_clears_it()
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(Edition.Public));
        await search.Type("orders");
        await search.Number();

        await search.Page.Keyboard.PressAsync("ArrowDown");
        await search.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(search.Box).ToBeFocusedAsync();
        await search.Page.Keyboard.PressAsync("ArrowDown");
        await search.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(search.Box).ToBeFocusedAsync();
        await search.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(search.Box).ToHaveValueAsync("");
        await Assertions.Expect(search.Page.Locator("#search-lists")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_slash_in_a_field_is_a_slash()
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(Edition.Internal));

        await search.Box.PressSequentiallyAsync("read/write");

        await Assertions.Expect(search.Box).ToHaveValueAsync("read/write");
    }

    [Fact]
    public async Task Tab_passes_through_every_stop_and_each_is_seen()
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(Edition.Internal), "?q=redis");
        await search.First();
        await search.Page.Keyboard.PressAsync("Tab");
        HashSet<string> stops = [];
        while (stops.Add(await search.Page.EvaluateAsync<string>("document.activeElement.outerHTML")))
        {
            await AssertSeen(search.Page);
            await search.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Contains(stops, stop => stop.Contains("checkbox", StringComparison.Ordinal));
        Assert.Contains(stops, stop => stop.Contains("#found=", StringComparison.Ordinal));
        Assert.Contains(stops, stop => stop.Contains("feed.xml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Results_below_the_first_ones_come_before_the_keyboard_gets_there()
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(Edition.Internal), "?q=orders");
        Assert.True(await search.Number() > 10);
        await Assertions.Expect(search.Page.Locator(".results > li")).ToHaveCountAsync(5);

        await search.Box.FocusAsync();
        await search.Page.Keyboard.PressAsync("ArrowDown");

        await Assertions.Expect(search.Page.Locator(".results > li")).ToHaveCountAsync(10);
        await Assertions.Expect(search.Page.Locator(".results h3 a").First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task More_results_get_the_focus_when_they_are_asked_for()
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(Edition.Internal), "?q=orders");
        var number = await search.Number();
        Assert.InRange(number, 11, 20);

        await search.Page.Locator("#search-more").FocusAsync();
        await search.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(search.Page.Locator(".results h3 a").Nth(10)).ToBeFocusedAsync();
        Assert.Equal(number, (await search.Results()).Count);
        await Assertions.Expect(search.Page.Locator("#search-more")).ToBeHiddenAsync();
    }

    private static async Task AssertSeen(IPage page) => Assert.True(
        await page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.activeElement).outlineWidth)") >= 2,
        await page.EvaluateAsync<string>("document.activeElement.outerHTML"));
}
