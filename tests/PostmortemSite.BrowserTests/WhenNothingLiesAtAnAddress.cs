namespace PostmortemSite.BrowserTests;

public class WhenNothingLiesAtAnAddress(ExampleSites sites, Chromium chromium)
{
    [Theory]
    [InlineData(Edition.Internal, "no-such-page/")]
    [InlineData(Edition.Internal, "postmortems/no/such/page.html")]
    [InlineData(Edition.Public, "no-such-page/")]
    [InlineData(Edition.Public, "postmortems/no/such/page.html")]
    public async Task The_page_that_says_so_is_whole_and_leads_home(Edition edition, string path)
    {
        var page = await (await chromium.NewContext()).NewPageAsync();
        var complaints = new Complaints(page);

        var answer = await page.GotoAsync(sites.HomeOf(edition) + path);

        Assert.Equal(404, answer!.Status);
        Assert.All(complaints.Take(), complaint => Assert.Contains("404", complaint, StringComparison.Ordinal));
        await AssertStyled(page);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).ClickAsync();
        Assert.Equal(sites.HomeOf(edition), page.Url);
    }

    [Fact]
    public async Task It_is_whole_below_a_path_that_the_build_was_told()
    {
        using var workspace = new Workspace();
        workspace.Built("--input", Repository.Input, "--base-url", "https://example.com/reports/");
        await using var server = await SiteServer.Start(Path.Combine(workspace.Output, "public"), "/reports/");

        var page = await chromium.Open(server.Home + "postmortems/no/such/page.html");

        await AssertStyled(page);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).ClickAsync();
        Assert.Equal(server.Home, page.Url);
    }

    private static async Task AssertStyled(IPage page) =>
        await Assertions.Expect(page.Locator(".site-header .wrap")).ToHaveCSSAsync("display", "flex");
}
