namespace PostmortemSite.BrowserTests;

public class WhenSomebodySearchesAndNarrows(ExampleSites sites, Chromium chromium)
{
    /// <summary>As many words of a filter as are tried, the most frequent first.</summary>
    private const int Tried = 3;

    [Theory]
    [InlineData(Edition.Internal, "service")]
    [InlineData(Edition.Internal, "year")]
    [InlineData(Edition.Internal, "actions")]
    [InlineData(Edition.Public, "severity")]
    [InlineData(Edition.Public, "cause")]
    [InlineData(Edition.Public, "detection")]
    public async Task Each_word_leaves_as_many_results_as_it_promised(Edition edition, string filter)
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(edition), "?q=orders");
        var all = await search.Number();
        var words = await search.Words(filter);
        Assert.NotEmpty(words);

        foreach (var (key, count) in words.Take(Tried))
        {
            await search.Word(filter, key).CheckAsync();
            await search.Settle();
            Assert.InRange(count, 1, all);
            Assert.Equal(count, await search.Number());
            await search.Word(filter, key).UncheckAsync();
            await search.Settle();
        }

        Assert.Equal(all, await search.Number());
    }

    [Fact]
    public async Task A_service_leaves_its_own()
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(Edition.Internal), "?q=orders");

        await search.Word("service", "payments").CheckAsync();
        await search.Settle();

        Assert.All(await search.Results(), result => Assert.Contains("Payments", result.Services));
    }

    [Fact]
    public async Task Words_of_one_filter_add_up_and_filters_narrow_each_other()
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(Edition.Internal), "?q=orders");
        Assert.NotEqual(0, await search.Number());
        var years = (await search.Words("year")).ToDictionary(word => word.Key, word => word.Count);

        await search.Word("year", "2023").CheckAsync();
        await search.Word("year", "2024").CheckAsync();
        await search.Settle();
        Assert.Equal(years["2023"] + years["2024"], await search.Number());
        // What a year would bring doesn't depend on which years are chosen.
        Assert.Equal(years, (await search.Words("year")).ToDictionary(word => word.Key, word => word.Count));

        var worst = (await search.Words("severity"))[0];
        await search.Word("severity", worst.Key).CheckAsync();
        await search.Settle();
        Assert.Equal(worst.Count, await search.Number());
    }

    [Fact]
    public async Task The_address_carries_what_was_chosen_and_back_undoes_it()
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(Edition.Public, "/reports/"), "?q=orders");
        var all = await search.Number();
        await search.Word("year", "2024").CheckAsync();
        await search.Settle();
        var narrowed = await search.Number();
        Assert.InRange(narrowed, 1, all - 1);
        Assert.EndsWith("?q=orders&year=2024", search.Page.Url, StringComparison.Ordinal);

        await search.Page.ReloadAsync();
        Assert.Equal(narrowed, await search.Number());
        await Assertions.Expect(search.Word("year", "2024")).ToBeCheckedAsync();
        await search.Page.GoBackAsync();

        await Assertions.Expect(search.Word("year", "2024")).Not.ToBeCheckedAsync();
        Assert.Equal(all, await search.Number());
    }

    [Fact]
    public async Task A_filter_that_nothing_is_filed_under_is_dropped_and_all_can_be_cleared()
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(Edition.Internal), "?q=orders&service=nosuch&year=2023");

        var narrowed = await search.Number();
        Assert.EndsWith("?q=orders&year=2023", search.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(search.Page.Locator("#search-notes")).ToContainTextAsync("“nosuch”");

        var clear = search.Page.GetByRole(AriaRole.Button, new() { Name = "Clear filters" });
        await clear.ClickAsync();
        await search.Settle();

        Assert.EndsWith("?q=orders", search.Page.Url, StringComparison.Ordinal);
        Assert.True(await search.Number() > narrowed);
        await Assertions.Expect(search.Count).ToBeFocusedAsync();
        await Assertions.Expect(clear).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_filter_alone_that_nothing_is_filed_under_is_told()
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(Edition.Internal), "?service=nosuch");

        await Assertions.Expect(search.Page.Locator("#search-hint"))
            .ToHaveTextAsync("Left out, since nothing is filed so: “nosuch”.");
        Assert.EndsWith("/search/", search.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_names_what_it_narrows_by_as_the_box_does()
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(Edition.Internal), "?q=orders&service=checkout");
        await search.Settle();

        Assert.EndsWith("?q=orders&service=checkout-api", search.Page.Url, StringComparison.Ordinal);
        Assert.All(await search.Results(), result => Assert.Contains("Checkout API", result.Services));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_focus_goes_to_the_box_when_the_list_goes(bool isCleared)
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(Edition.Internal), "?year=2023");
        await search.Settle();
        await Assertions.Expect(search.Word("year", "2023")).ToBeCheckedAsync();

        if (isCleared) await search.Page.Locator("#search-clear").ClickAsync();
        else await search.Word("year", "2023").PressAsync("Space");

        await Assertions.Expect(search.Box).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Filters_alone_list_the_newest_first()
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(Edition.Internal), "?actions=open&year=2023");

        await Assertions.Expect(search.Count).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("postmortem"));
        var results = await search.Results();
        Assert.NotEmpty(results);
        Assert.All(results, result => Assert.Contains("open", result.Actions, StringComparison.Ordinal));
        Assert.All(results, result => Assert.Empty(result.Marked));
        var titles = results.Select(result => result.Title).ToList();
        Assert.Equal(
            IndexedArchive.Example.Entries.Select(entry => entry.Postmortem.Title).Where(titles.Contains), titles);
    }
}
