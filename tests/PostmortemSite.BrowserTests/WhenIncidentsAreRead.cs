namespace PostmortemSite.BrowserTests;

/// <summary>The status page's history as its readers see it; every other test of pages in this folder visits it too.</summary>
public class WhenIncidentsAreRead(ExampleSites sites, Chromium chromium)
{
    [Theory]
    [InlineData(Edition.Internal)]
    [InlineData(Edition.Public)]
    public async Task Component_and_year_are_chosen_without_scripts(Edition edition)
    {
        var page = await chromium.Open(sites.HomeOf(edition), new() { JavaScriptEnabled = false });

        await page.Locator(".site-header").GetByRole(AriaRole.Link, new() { Name = "Incidents", Exact = true }).ClickAsync();
        await page.Locator(".bars").GetByRole(AriaRole.Link, new() { Name = "Payments" }).ClickAsync();
        await page.Locator(".pick").GetByRole(AriaRole.Link, new() { Name = "2025" }).ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Payments, 2025");
        await Assertions.Expect(page.Locator(".pick [aria-current=page]")).ToHaveTextAsync(["Payments", "2025"]);
        foreach (var row in await page.Locator(".row").AllAsync())
        {
            await Assertions.Expect(row.Locator(".when")).ToContainTextAsync("2025");
            await Assertions.Expect(row.Locator(".services")).ToContainTextAsync("Payments");
        }
    }

    [Theory]
    [InlineData(Edition.Internal)]
    [InlineData(Edition.Public)]
    public async Task None_scrolls_sideways_in_the_narrowest_window(Edition edition)
    {
        var page = await chromium.Open(sites.HomeOf(edition), new() { ViewportSize = new() { Width = 320, Height = 640 } });
        foreach (var path in ExampleSites.IncidentPages)
        {
            await page.GotoAsync(sites.HomeOf(edition) + path);
            var facts = await PageFacts.Of(page);
            Assert.True(facts.Overflow <= 0, $"{path} by {facts.Overflow}: {facts.Widest}");
        }
    }

    [Theory]
    [InlineData(Edition.Internal)]
    [InlineData(Edition.Public)]
    public async Task From_a_report_to_what_customers_saw_and_back(Edition edition)
    {
        var page = await chromium.Open(sites.HomeOf(edition) + "incidents/w3n05k/");
        await page.Locator(".facts a[href*='/postmortems/']").First.ClickAsync();
        var report = page.Url;
        Assert.Contains("/postmortems/", report, StringComparison.Ordinal);

        var updates = page.Locator(".customers details").Last;
        await Assertions.Expect(updates.Locator(".posts")).ToBeHiddenAsync();
        await updates.Locator("summary").ClickAsync();
        await Assertions.Expect(updates.Locator(".posts")).ToBeVisibleAsync();
        await page.Locator(".customers h3 a").Last.ClickAsync();

        Assert.Contains("/incidents/", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator($".facts a[href*='{new Uri(report).AbsolutePath.Split("/postmortems/")[1]}']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_folded_up_is_printed()
    {
        var page = await chromium.Open(sites.HomeOf(Edition.Public) + "incidents/w3n05k/");
        await page.Locator(".facts a[href*='/postmortems/']").First.ClickAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var posts in await page.Locator(".customers .posts").AllAsync()) await Assertions.Expect(posts).ToBeVisibleAsync();
        await page.GotoAsync(sites.HomeOf(Edition.Public) + "incidents/");
        await Assertions.Expect(page.Locator(".day-list li").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Days_stand_out_where_the_reader_chooses_the_colours(ColorScheme scheme)
    {
        var page = await chromium.Open(sites.HomeOf(Edition.Public) + "incidents/components/checkout/", new() { ColorScheme = scheme, ForcedColors = ForcedColors.Active });

        const string fills = "['.calendar .day-critical', '.calendar .day-minor'].map(one => getComputedStyle(document.querySelector(one)).fill)";
        var drawn = await page.EvaluateAsync<string[]>(fills);
        var ink = await page.EvaluateAsync<string>("getComputedStyle(document.body).color");

        Assert.All(drawn, fill => Assert.Equal(ink, fill));
    }
}
