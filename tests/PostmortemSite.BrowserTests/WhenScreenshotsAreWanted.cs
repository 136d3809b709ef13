namespace PostmortemSite.BrowserTests;

/// <summary>
/// The pictures of README.md, taken anew when the environment variable POSTMORTEM_SCREENSHOTS names a folder for them.
/// </summary>
public class WhenScreenshotsAreWanted(ExampleSites sites, Chromium chromium)
{
    private const string Switch = "POSTMORTEM_SCREENSHOTS";
    private const int LargestFile = 120 * 1024;

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
    }

    private static async Task Take(IPage page, string file)
    {
        var picture = SmallPng.Of(await page.ScreenshotAsync());
        Assert.InRange(picture.Length, 1, LargestFile);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, picture, TestContext.Current.CancellationToken);
    }
}
