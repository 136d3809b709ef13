namespace PostmortemSite.BrowserTests;

public class WhenAReportIsInAnotherLanguage(ExampleSites sites, Chromium chromium)
{
    [Theory]
    [InlineData(Edition.Internal, "ar", "rtl")]
    [InlineData(Edition.Public, "ar", "rtl")]
    [InlineData(Edition.Internal, "ja", "ltr")]
    [InlineData(Edition.Public, "ja", "ltr")]
    public async Task Its_page_says_which_and_runs_in_its_direction(Edition edition, string language, string direction)
    {
        var page = await chromium.Open(sites.HomeOf(edition));
        await page.Locator($"#archive-list a:has(bdi[lang={language}])").First.ClickAsync();

        var article = page.Locator("article.report");
        await Assertions.Expect(article).ToHaveAttributeAsync("lang", language);
        Assert.Equal(direction == "rtl" ? "rtl" : null, await article.GetAttributeAsync("dir"));
        foreach (var text in await page.Locator("article h1, .section h2, .section .prose p").AllAsync())
            await Assertions.Expect(text).ToHaveCSSAsync("direction", direction);
    }

    [Theory]
    [InlineData(Edition.Internal)]
    [InlineData(Edition.Public)]
    public async Task The_words_of_the_page_itself_stay_in_the_sites_language(Edition edition)
    {
        var page = await chromium.Open(sites.HomeOf(edition));
        await page.Locator("#archive-list a:has(bdi[lang=ar])").First.ClickAsync();

        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Assertions.Expect(page.Locator(".glance")).ToHaveAttributeAsync("lang", "en");
        await Assertions.Expect(page.Locator(".glance")).ToHaveCSSAsync("direction", "ltr");
    }
}
