namespace PostmortemSite.BrowserTests;

/// <summary>
/// The pictures of README.md, taken anew when the environment variable POSTMORTEM_SCREENSHOTS names a folder for them.
/// </summary>
public class WhenScreenshotsAreWanted(ExampleSites sites, Chromium chromium)
{
    private const string Switch = "POSTMORTEM_SCREENSHOTS";
    private const int LargestFile = 120 * 1024;

    private const string Log = """
        2026-11-02T09:14:07Z [28114] app@orders FATAL:  sorry, too many clients already
        level=error svc=checkout-api msg="HikariPool-1 - Connection is not available"
        """;

    public static MatrixTheoryData<Edition, string> Pictures => new(Enum.GetValues<Edition>(), ["", "-phone"]);

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task They_are_taken_and_small(Edition edition, string device)
    {
        var folder = Environment.GetEnvironmentVariable(Switch);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"No screenshots are wanted: {Switch} names no folder.");
        var (width, height) = device == "-phone" ? (390, 844) : (1280, 900);
        var page = await chromium.Open(sites.HomeOf(edition), new()
        {
            ColorScheme = ColorScheme.Light,
            ViewportSize = new() { Width = width, Height = height },
        });
        var name = $"{edition.ToString().ToLowerInvariant()}{device}.png";
        await Take(page, Path.Combine(folder, "home-" + name));

        await page.GotoAsync(sites.HomeOf(edition) + ExampleSites.ReportOf(edition));
        await Take(page, Path.Combine(folder, "postmortem-" + name));
        if (device.Length > 0) return;

        await page.GotoAsync(sites.HomeOf(edition) + (edition == Edition.Public ? "incidents/" : "incidents/coverage/"));
        await Take(page, Path.Combine(folder, "incidents-" + name));
        if (edition == Edition.Public) return;

        foreach (var part in new[] { "recurrence", "patterns", "response" })
        {
            await page.GotoAsync(sites.HomeOf(edition) + $"insights/{part}/");
            await Take(page, Path.Combine(folder, $"{part}-{name}"));
        }
    }

    public static TheoryData<ColorScheme, int, string> Looks => new()
    {
        { ColorScheme.Light, 1280, "" },
        { ColorScheme.Dark, 1280, "-dark" },
        { ColorScheme.Light, 390, "-phone" },
    };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Searching_is_taken_too(ColorScheme scheme, int width, string look)
    {
        var folder = Environment.GetEnvironmentVariable(Switch);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"No screenshots are wanted: {Switch} names no folder.");
        var search = await SearchedPage.Open(chromium, sites.HomeOf(Edition.Internal), options: new()
        {
            ColorScheme = scheme,
            ViewportSize = new() { Width = width, Height = width < 400 ? 844 : 900 },
        });
        await search.Type("connection pool exhausted");
        await search.First();
        await Take(search.Page, Path.Combine(folder, $"search-internal{look}.png"));

        await search.Page.GotoAsync(sites.HomeOf(Edition.Internal));
        await search.Page.Locator("#paste-text").FillAsync(Log);
        await search.Page.Locator("#paste-find").ClickAsync();
        await search.First();
        await search.Page.Locator("#paste-title").EvaluateAsync("title => title.scrollIntoView()");
        await Take(search.Page, Path.Combine(folder, $"paste-internal{look}.png"));
    }

    private static async Task Take(IPage page, string file)
    {
        var picture = SmallPng.Of(await page.ScreenshotAsync());
        Assert.InRange(picture.Length, 1, LargestFile);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, picture, TestContext.Current.CancellationToken);
    }
}
