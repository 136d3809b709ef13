using System.Text;
using System.Text.RegularExpressions;

namespace PostmortemSite.BrowserTests;

public sealed partial class WhenAMonthIsReported(ExampleSites sites, Chromium chromium) : IDisposable
{
    private readonly Workspace workspace = new();

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Axe_finds_no_fault_with_its_page_nor_with_that_of_the_data(ColorScheme scheme, int width)
    {
        foreach (var address in new[] { Report("2026-02"), sites.HomeOf(Edition.Internal) + "api/" })
        {
            var page = await chromium.Open(address, new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });

            Assert.Empty(await Axe.Violations(page));
            Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        }
    }

    [Theory]
    [InlineData("2025-01")]
    [InlineData("2026-02")]
    [InlineData("2026-10")]
    public async Task It_prints_on_one_page(string month)
    {
        var page = await chromium.Open(Report(month));
        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));

        Assert.Single(PageOfPdf().Matches(pdf));
    }

    public void Dispose() => workspace.Dispose();

    private string Report(string month)
    {
        var file = Path.Combine(workspace.Root, $"{month}.html");
        var result = workspace.Run("report", "--input", Repository.Input, "--month", month, "--as-of", "2026-11-21", "--html", file);
        Assert.True(result.ExitCode == 0, result.Error);
        return new Uri(file).AbsoluteUri;
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageOfPdf();
}
