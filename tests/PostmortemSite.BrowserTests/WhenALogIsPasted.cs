namespace PostmortemSite.BrowserTests;

public class WhenALogIsPasted(ExampleSites sites, Chromium chromium)
{
    private const string Log = """
        2026-11-02T09:14:07Z [28114] app@orders FATAL:  sorry, too many clients already
        level=error svc=checkout-api msg="connection pool exhausted" -database title:nothing session=tr0mbone-7731
          at example.checkout.Pool.borrow(Pool.java:81)
        """;

    private const string OneLine = "ERROR: connection -refused to \"orders db\" severity:error code:500";

    private const string OnlyInTheLog = "tr0mbone";

    [Theory]
    [InlineData("/")]
    [InlineData("/reports/")]
    public async Task The_home_page_shows_the_three_likeliest_incidents_with_reasons(string basePath)
    {
        var page = await chromium.Open(sites.HomeOf(Edition.Internal, basePath));
        var complaints = new Complaints(page);

        await Paste(page, "#paste-text", Log);

        await Assertions.Expect(page.Locator(".results > li")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("#paste-found [aria-live]")).ToContainTextAsync("likeliest");
        var results = await new SearchedPage(page).Results();
        Assert.All(results, result => Assert.Contains("Orders database", result.Title, StringComparison.Ordinal));
        Assert.All(results, result => Assert.NotEmpty(result.Why));
        await Assertions.Expect(page.Locator(".results .why").First).ToContainTextAsync("too many clients");
        Assert.Contains(results, result => result.Fix.Length > 0);
        Assert.All(results, result => Assert.NotEmpty(result.Actions));
        Assert.Empty(complaints.Take());
    }

    [Fact]
    public async Task All_results_are_a_link_away_and_nothing_pasted_leaves_the_browser()
    {
        var page = await chromium.Open(sites.HomeOf(Edition.Internal));
        List<string> asked = [];
        page.Request += (_, request) => asked.Add(request.Url + request.PostData);
        await Paste(page, "#paste-text", Log);
        await Assertions.Expect(page.Locator(".results > li")).ToHaveCountAsync(3);
        var likeliest = await new SearchedPage(page).Results();

        await page.GetByRole(AriaRole.Link, new() { Name = "See all results" }).ClickAsync();

        var search = new SearchedPage(page);
        Assert.True(await search.Number() > 3);
        await Assertions.Expect(page.Locator("#paste-text")).ToHaveValueAsync(Log);
        Assert.Equal(
            likeliest.Select(result => result.Title), (await search.Results()).Take(3).Select(result => result.Title));
        await page.ReloadAsync();
        Assert.True(await search.Number() > 3);
        await page.Locator(".results h3 a").First.ClickAsync();
        await Assertions.Expect(page.Locator("article.report mark").First).ToBeVisibleAsync();
        Assert.Contains(asked, address => address.EndsWith("/search/", StringComparison.Ordinal));
        Assert.DoesNotContain(asked, address => address.Contains(OnlyInTheLog, StringComparison.OrdinalIgnoreCase)
            || address.Contains("clients", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Lines_pasted_into_the_search_box_are_taken_as_a_log()
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(Edition.Internal));

        await Paste(search.Page, "#search-box", "ERROR -checkout title:nothing\nremaining connection slots\n");

        Assert.True(await search.Number() > 0);
        await Assertions.Expect(search.Box).ToHaveValueAsync("");
        await Assertions.Expect(search.Page.Locator("#paste-text")).ToBeFocusedAsync();
        Assert.EndsWith("/search/#pasted", search.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Edition.Internal, OneLine)]
    [InlineData(Edition.Public, OneLine)]
    [InlineData(Edition.Public, "ERROR: connection -refused\nto \"orders db\" severity:error code:500\n")]
    public async Task What_is_pasted_into_the_search_box_holds_no_operators_and_stays_out_of_the_address(Edition edition, string pasted)
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(edition));

        await Paste(search.Page, "#search-box", pasted);

        Assert.True(await search.Number() > 0);
        await Assertions.Expect(search.Box).ToHaveValueAsync(OneLine);
        await search.Box.PressSequentiallyAsync(" orders");
        await search.Box.PressAsync("Enter");
        await search.Settle();
        Assert.EndsWith("/search/#pasted", search.Page.Url, StringComparison.Ordinal);
        await search.Page.ReloadAsync();
        Assert.True(await search.Number() > 0);
        await Assertions.Expect(search.Box).ToHaveValueAsync(OneLine + " orders");

        await search.Type("redis");

        Assert.EndsWith("/search/?q=redis", search.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_pasted_into_the_header_stays_out_of_the_address_too()
    {
        var page = await chromium.Open(sites.HomeOf(Edition.Public, "/reports/"));
        List<string> asked = [];
        page.Request += (_, request) => asked.Add(request.Url);
        await Paste(page, "#header-search", OneLine);

        await page.Locator("#header-search").PressAsync("Enter");

        var search = new SearchedPage(page);
        Assert.True(await search.Number() > 0);
        await Assertions.Expect(search.Box).ToHaveValueAsync(OneLine);
        Assert.DoesNotContain(asked, address => address.Contains("refused", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_paste_has_its_own_place_in_the_history()
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(Edition.Internal));
        await search.Type("redis");
        await Paste(search.Page, "#search-box", OneLine);
        await Assertions.Expect(search.Box).ToHaveValueAsync(OneLine);
        await Paste(search.Page, "#search-box", Log);
        await search.Settle();
        await search.Type("certificate");

        await search.Page.GoBackAsync();
        await Assertions.Expect(search.Page.Locator("#paste-text")).ToHaveValueAsync(Log);
        await search.Page.GoBackAsync();
        await Assertions.Expect(search.Box).ToHaveValueAsync(OneLine);
        await search.Page.GoBackAsync();

        await Assertions.Expect(search.Box).ToHaveValueAsync("redis");
    }

    [Fact]
    public async Task Typing_afterwards_asks_what_is_typed_and_back_leads_to_the_paste()
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(Edition.Internal));
        await Paste(search.Page, "#search-box", Log);
        var pasted = await search.Number();

        await search.Type("redis");
        await Assertions.Expect(search.Page).ToHaveURLAsync(
            new System.Text.RegularExpressions.Regex(@"/search/\?q=redis$"));
        await search.Page.GoBackAsync();

        await search.Settle();
        Assert.Equal(pasted, await search.Number());
        await Assertions.Expect(search.Page.Locator("#paste-text")).ToHaveValueAsync(Log);
    }

    [Fact]
    public async Task The_button_and_the_keyboard_ask_too()
    {
        var page = await chromium.Open(sites.HomeOf(Edition.Internal));
        await page.Locator("#paste-text").FillAsync("OOM command not allowed when used memory > maxmemory");

        await page.Locator("#paste-text").PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".results h3").First).ToContainTextAsync("Redis");
        await page.Locator("#paste-text").FillAsync("x509: certificate has expired or is not yet valid");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find earlier incidents" }).ClickAsync();

        await Assertions.Expect(page.Locator(".results").First).ToContainTextAsync("certificate");
    }

    [Fact]
    public async Task Where_nothing_is_like_it_that_is_said()
    {
        var page = await chromium.Open(sites.HomeOf(Edition.Internal));

        await Paste(page, "#paste-text", "xylophone quokka");

        await Assertions.Expect(page.Locator("#paste-found")).ToContainTextAsync("Nothing like it");
        await Assertions.Expect(page.Locator(".results > li")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_public_edition_has_no_box_for_it()
    {
        var page = await chromium.Open(sites.HomeOf(Edition.Public));
        await Assertions.Expect(page.Locator("#paste-text")).ToHaveCountAsync(0);

        await page.GotoAsync(sites.HomeOf(Edition.Public) + "search/");

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Search");
        await Assertions.Expect(page.Locator("#paste-text")).ToHaveCountAsync(0);
    }

    /// <summary>What a browser does when somebody pastes; a test has no clipboard.</summary>
    private static async Task Paste(IPage page, string field, string text) => await page.Locator(field).EvaluateAsync(
        """
        (field, text) => {
          field.closest("details")?.setAttribute("open", "");
          field.focus();
          field.select();
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/plain", text);
          const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
          if (field.dispatchEvent(event)) document.execCommand("insertText", false, text);
        }
        """,
        text);
}
