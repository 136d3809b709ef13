using PostmortemSite.Tests.Rendering.Charts;

namespace PostmortemSite.BrowserTests;

/// <summary>A page with a chart of every kind, on a desk, on a phone and on paper.</summary>
public sealed class WhenChartsAreRead(Chromium chromium) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("postmortem-site-charts-").FullName;
    private SiteServer? server;

    public async ValueTask InitializeAsync()
    {
        foreach (var (path, content) in ChartGallery.Of(SampleCharts.All))
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, content);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "_headers"), "");
        server = await SiteServer.Start(folder);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    public async Task Axe_finds_no_fault_and_nothing_sticks_out(ColorScheme scheme, int width)
    {
        var page = await Open(scheme, width);

        Assert.Empty(await Axe.Violations(page));
        Assert.Equal(0, await page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task Words_keep_their_size_on_a_phone_and_stay_within_the_drawing()
    {
        var page = await Open(ColorScheme.Light, 390);

        Assert.Equal("13px", await page.Locator("#resolve text.tick").First.EvaluateAsync<string>(
            "text => getComputedStyle(text).fontSize"));
        Assert.Empty(await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll(".chart svg.drawing text")]
              .filter(text => text.checkVisibility())
              .filter(text => text.getBoundingClientRect().right > innerWidth || text.getBoundingClientRect().left < 0)
              .map(text => text.textContent)
            """));
    }

    [Fact]
    public async Task On_paper_the_numbers_stand_below_the_drawing()
    {
        var page = await Open(ColorScheme.Light, 1280);
        var number = page.Locator("#found .numbers td").First;
        await Assertions.Expect(number).ToBeHiddenAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(number).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#found svg.drawing")).ToBeVisibleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private Task<IPage> Open(ColorScheme scheme, int width) => chromium.Open(server!.Home + "charts/", new()
    {
        ColorScheme = scheme,
        ViewportSize = new() { Width = width, Height = 900 },
    });
}
