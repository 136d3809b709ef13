namespace PostmortemSite.BrowserTests;

public class WhenAssistiveTechnologySearches(ExampleSites sites, Chromium chromium)
{
    [Theory]
    [InlineData(Edition.Internal, ColorScheme.Light, 390)]
    [InlineData(Edition.Internal, ColorScheme.Dark, 1280)]
    [InlineData(Edition.Public, ColorScheme.Dark, 390)]
    [InlineData(Edition.Public, ColorScheme.Light, 1280)]
    public async Task Axe_finds_no_fault_with_searching(Edition edition, ColorScheme scheme, int width)
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(edition), options: new()
        {
            ColorScheme = scheme,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        var page = search.Page;
        Dictionary<string, IReadOnlyList<string>> faults = new() { ["nothing asked"] = await Axe.Violations(page) };

        await search.Type("connections database");
        await search.First();
        await search.Filters.EvaluateAsync("filters => { filters.open = true; }");
        await Assertions.Expect(search.Filters.Locator("fieldset").First).ToBeVisibleAsync();
        faults["results"] = await Axe.Violations(page);

        var report = await page.Locator(".results h3 a").First.GetAttributeAsync("href");
        await search.Type("xylophone");
        await Assertions.Expect(search.Count).ToHaveTextAsync("Nothing found");
        faults["no results"] = await Axe.Violations(page);

        await page.GotoAsync(new Uri(new Uri(page.Url), report).AbsoluteUri);
        await Assertions.Expect(page.Locator(".found-bar")).ToBeVisibleAsync();
        faults["marks"] = await Axe.Violations(page);

        if (edition == Edition.Internal)
        {
            await page.GotoAsync(sites.HomeOf(edition));
            await page.Locator("#paste-text").FillAsync("FATAL: sorry, too many clients already");
            await page.Locator("#paste-find").ClickAsync();
            await Assertions.Expect(page.Locator(".results > li")).ToHaveCountAsync(3);
            faults["paste"] = await Axe.Violations(page);
        }

        Assert.Empty(faults.SelectMany(state => state.Value, (state, fault) => $"{state.Key}: {fault}"));
    }

    [Fact]
    public async Task Results_are_a_list_of_headings_that_lead_somewhere()
    {
        var search = await SearchedPage.Open(chromium, sites.HomeOf(Edition.Internal), "?q=redis");
        await search.First();

        await Assertions.Expect(search.Page.GetByRole(AriaRole.Heading, new() { Level = 2, NameString = "results" }))
            .ToBeVisibleAsync();
        var items = search.Page.Locator("#search-results").GetByRole(AriaRole.Listitem);
        await Assertions.Expect(items.First.GetByRole(AriaRole.Heading, new() { Level = 3 }).GetByRole(AriaRole.Link))
            .ToBeVisibleAsync();
        await Assertions.Expect(search.Filters.GetByRole(AriaRole.Group, new() { Name = "Service" }))
            .ToBeVisibleAsync();
    }
}
