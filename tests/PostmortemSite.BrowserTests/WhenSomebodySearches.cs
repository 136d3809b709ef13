namespace PostmortemSite.BrowserTests;

public class WhenSomebodySearches(ExampleSites sites, Chromium chromium)
{
    [Theory]
    [InlineData(Edition.Internal, "/", "Orders database")]
    [InlineData(Edition.Public, "/reports/", "Checkout")]
    public async Task A_typed_question_finds_reports_and_shows_why(Edition edition, string basePath, string title)
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(edition, basePath));
        var complaints = new Complaints(search.Page);

        await search.Type("database connections");
        var first = await search.First();

        Assert.Contains(title, first.Title, StringComparison.Ordinal);
        Assert.Contains(first.Marked, word => word.StartsWith("connection", StringComparison.OrdinalIgnoreCase));
        Assert.NotEmpty(first.Why);
        Assert.Contains(await search.Results(), result => result.Fix.Length > 0);
        Assert.Contains(await search.Results(), result => result.Actions.Length > 0);
        Assert.Empty(complaints.Take());
    }

    [Theory]
    [InlineData(Edition.Internal)]
    [InlineData(Edition.Public)]
    public async Task The_words_are_marked_in_the_opened_report_until_nobody_wants_them(Edition edition)
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(edition, "/reports/"));
        var page = search.Page;
        var complaints = new Complaints(page);
        await search.Type("connections");
        await search.First();

        await page.Locator(".results h3 a").First.ClickAsync();

        var bar = page.GetByRole(AriaRole.Region, new() { Name = "Words from your search" });
        await Assertions.Expect(bar).ToContainTextAsync(new System.Text.RegularExpressions.Regex(@"Marked: .*\(\d+ places?\)"));
        var marks = await page.Locator(".report mark").AllTextContentsAsync();
        Assert.NotEmpty(marks);
        Assert.All(marks, mark => Assert.StartsWith("connect", mark, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(0, await page.EvaluateAsync<int>("scrollY"));
        var text = await page.Locator(".report").TextContentAsync();

        await bar.GetByRole(AriaRole.Button, new() { Name = "Remove the marks" }).ClickAsync();

        await Assertions.Expect(page.Locator("mark")).ToHaveCountAsync(0);
        await Assertions.Expect(bar).ToBeHiddenAsync();
        Assert.Equal(text, await page.Locator(".report").TextContentAsync());
        Assert.DoesNotContain("found", page.Url, StringComparison.Ordinal);
        Assert.Empty(complaints.Take());
    }

    [Fact]
    public async Task Every_page_has_a_box_that_leads_here()
    {
        var page = await chromium.Open(
            sites.HomeOf(Edition.Public, "/reports/") + ExampleSites.ReportOf(Edition.Public));

        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Search postmortems" }).FillAsync("redis & co");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Search"));
        var search = new SearchedPage(page);
        await Assertions.Expect(search.Box).ToHaveValueAsync("redis & co");
        Assert.True(await search.Number() > 0);
    }

    [Fact]
    public async Task The_address_carries_the_question_and_back_leads_to_the_one_before()
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(Edition.Internal));
        var page = search.Page;
        await search.Type("redis");
        await search.Box.PressAsync("Enter");
        var redis = await search.Number();
        await search.Type("certificate");
        await search.Box.PressAsync("Enter");
        var certificate = await search.Number();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"\?q=certificate$"));

        await page.ReloadAsync();
        Assert.Equal(certificate, await search.Number());
        await page.GoBackAsync();
        await Assertions.Expect(search.Box).ToHaveValueAsync("redis");
        await search.Settle();
        Assert.Equal(redis, await search.Number());
        await page.GoBackAsync();

        await Assertions.Expect(search.Box).ToHaveValueAsync("");
        await Assertions.Expect(page.Locator("#search-lists")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#search-found")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Coming_back_from_a_report_finds_the_list_again()
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(Edition.Internal));
        await search.Type("redis");
        var number = await search.Number();
        await search.Page.Locator(".results h3 a").First.ClickAsync();
        await Assertions.Expect(search.Page.Locator("article.report")).ToBeVisibleAsync();

        await search.Page.GoBackAsync();

        await Assertions.Expect(search.Box).ToHaveValueAsync("redis");
        Assert.Equal(number, await search.Number());
    }

    [Theory]
    [InlineData("再送", "再送")]
    [InlineData("二重請求", "二重請求")]
    [InlineData("تسجيل الدخول", "الدخول")]
    public async Task Questions_in_other_scripts_find_their_report(string question, string marked)
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(Edition.Internal));

        await search.Type(question);
        var first = await search.First();

        Assert.Contains(first.Marked, mark => mark.Contains(marked, StringComparison.Ordinal));
        await search.Page.GotoAsync(first.Link);
        await Assertions.Expect(search.Page.Locator(".report mark").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Nothing_is_asked_before_the_input_method_is_done()
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(Edition.Internal));
        await search.Type("redis");
        var before = await search.Results();
        var keyboard = await search.Page.Context.NewCDPSessionAsync(search.Page);
        await search.Box.FillAsync("");
        await search.Type("redis");

        await keyboard.SendAsync(
            "Input.imeSetComposition", new() { ["text"] = "さいそう", ["selectionStart"] = 4, ["selectionEnd"] = 4 });
        // Longer than the page waits for another key.
        await search.Page.WaitForTimeoutAsync(250);

        Assert.Equal(before.Select(result => result.Title), (await search.Results()).Select(result => result.Title));
        Assert.EndsWith("?q=redis", search.Page.Url, StringComparison.Ordinal);

        await keyboard.SendAsync("Input.insertText", new() { ["text"] = " 再送" });
        await search.Settle();

        Assert.Contains(Uri.EscapeDataString("再送"), search.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_postmortem_holds_is_said_with_what_to_try()
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(Edition.Public));

        await search.Type("xylophone");

        await Assertions.Expect(search.Count).ToHaveTextAsync("Nothing found");
        var notes = search.Page.Locator("#search-notes");
        await Assertions.Expect(notes).ToContainTextAsync("No postmortem holds “xylophone”.");
        await Assertions.Expect(notes).ToContainTextAsync("Try fewer or other words");
        await Assertions.Expect(search.Page.Locator("#search-lists")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_mistyped_word_is_searched_for_as_it_was_meant()
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(Edition.Internal));

        await search.Type("certifcate expired");

        await Assertions.Expect(search.Page.Locator("#search-notes")).ToContainTextAsync("No report says “certifcate”");
        Assert.Contains(
            (await search.First()).Marked, word => word.StartsWith("certificate", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_number_of_results_is_announced_once_nobody_types()
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(Edition.Internal));
        var said = search.Page.Locator("#search-said");
        await said.EvaluateAsync("""
            said => {
              window.said = [];
              new MutationObserver(() => window.said.push(said.textContent)).observe(said, { childList: true });
            }
            """);

        await search.Box.PressSequentiallyAsync("connections", new() { Delay = 60 });

        await Assertions.Expect(said).ToHaveTextAsync($"{await search.Number()} results.");
        Assert.Single(await search.Page.EvaluateAsync<string[]>("window.said.filter(text => /result/.test(text))"));
    }

    [Fact]
    public async Task Offline_the_page_says_so_and_tries_again_when_told()
    {
        var page = await chromium.Open(sites.HomeOf(Edition.Internal));
        await page.RouteAsync("**/search/data/**", route => route.AbortAsync());
        // The page asks for both files as soon as it is there; neither comes.
        var failed = new SemaphoreSlim(0);
        page.RequestFailed += (_, _) => failed.Release();
        await page.GotoAsync(sites.HomeOf(Edition.Internal) + "search/");
        Assert.True(await failed.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        await page.UnrouteAllAsync();
        var search = new SearchedPage(page);
        await page.Context.SetOfflineAsync(true);
        await search.Type("redis");
        await Assertions.Expect(search.Failure).ToContainTextAsync(
            "The search index can’t be loaded. You are offline.");
        await Assertions.Expect(search.Page.Locator("#search-lists")).ToBeVisibleAsync();

        await search.Page.Context.SetOfflineAsync(false);
        await search.Failure.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        Assert.True(await search.Number() > 0);
        await Assertions.Expect(search.Failure).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_missing_file_is_told_too()
    {
        var page = await chromium.Open(sites.HomeOf(Edition.Internal));
        await page.RouteAsync("**/search/data/**", route => route.FulfillAsync(new() { Status = 404 }));

        await page.GotoAsync(sites.HomeOf(Edition.Internal) + "search/?q=redis");

        await Assertions.Expect(new SearchedPage(page).Failure).ToContainTextAsync("The search index can’t be loaded.");
    }

    [Theory]
    [InlineData(Edition.Internal)]
    [InlineData(Edition.Public)]
    public async Task Without_script_lists_lead_everywhere_and_no_box_pretends_to_search(Edition edition)
    {
        var search = await SearchedPage.Open(
            chromium, sites.HomeOf(edition), options: new() { JavaScriptEnabled = false });

        await Assertions.Expect(search.Page.GetByText("Searching needs JavaScript")).ToBeVisibleAsync();
        await Assertions.Expect(search.Box).ToBeHiddenAsync();
        var years = search.Page.Locator("#search-lists div:has(> span:text-is('Years')) a");
        var reports = (await years.Locator(".amount").AllTextContentsAsync())
            .Sum(count => int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(sites.NumberOfReports(edition), reports);
        await years.First.ClickAsync();
        await Assertions.Expect(search.Page.Locator("ul.rows > li").First).ToBeVisibleAsync();
    }
}
