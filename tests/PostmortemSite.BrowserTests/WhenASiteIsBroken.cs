namespace PostmortemSite.BrowserTests;

/// <summary>
/// A site with everything wrong that the crawl looks for: were it silent here, its silence would prove nothing.
/// </summary>
public sealed class WhenASiteIsBroken(Chromium chromium) : IAsyncLifetime
{
    private const string Page = """
        <!DOCTYPE html><html lang="en"><title>Broken</title>
        <link rel="icon" href="data:,">
        <script>document.title = "An inline script ran";</script>
        <script src="thrower.js"></script>
        <p id="place"><a href="missing/">Missing</a> <a href="#nowhere">Nowhere</a>
        <a href="#place">Here</a> <a href="/elsewhere.txt">Outside the base path</a></p>
        <table width="500"><tr><td>Wider than a phone</table>
        <img src="missing.png" alt=""><p class="only-internal"><span class="internal-mark">Internal</span> edition</p>
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("postmortem-site-broken-");
    private Visit visit = null!;
    private IReadOnlyList<string> broken = [];
    private string home = "";

    public async ValueTask InitializeAsync()
    {
        Write("index.html", Page);
        Write("404.html", "<!DOCTYPE html><title>Not found</title>");
        Write("elsewhere.txt", "There, but only where the base path is forgotten.");
        Write("thrower.js", "throw new Error('thrown');");
        Write("_headers", "/*\n  Content-Security-Policy: default-src 'none'; script-src 'self'; img-src 'self'\n");
        await using var server = await SiteServer.Start(folder.FullName, "/reports/");
        home = server.Home;
        var crawl = await Crawl.From(home, chromium);
        visit = crawl.To(home)!;
        broken = await BrokenLinks.Of(crawl);
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void The_crawl_hears_all_that_the_browser_complains_of()
    {
        var heard = string.Join('\n', visit.Complaints);

        Assert.Contains("Executing inline script violates", heard, StringComparison.Ordinal);
        Assert.Contains("Loading the image 'data:,' violates", heard, StringComparison.Ordinal);
        Assert.Contains("exception: Error: thrown", heard, StringComparison.Ordinal);
        Assert.Contains($"404: {home}missing.png", heard, StringComparison.Ordinal);
    }

    [Fact]
    public void The_crawl_finds_the_broken_links_and_no_other() =>
        Assert.Equal(
            [$"{home}missing/", $"{home}#nowhere", $"{home.Replace("/reports/", "/elsewhere.txt")}"],
            broken.Select(link => link.Split(" links to ")[1]));

    [Fact]
    public void The_crawl_sees_what_is_too_wide_not_drawn_or_internal()
    {
        Assert.True(visit.Facts.Overflow > 0);
        Assert.Contains("<table", visit.Facts.Widest, StringComparison.Ordinal);
        Assert.False(Assert.Single(visit.Facts.Images).IsDrawn);
        Assert.Equal((1, 1, true), (visit.Facts.InternalMarks, visit.Facts.InternalParts, visit.Facts.IsInternal));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);
}
