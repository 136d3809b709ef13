using System.Collections.Concurrent;

namespace PostmortemSite.BrowserTests;

public class WhenAssistiveTechnologyReads(ExampleSites sites, Chromium chromium)
{
    private static readonly ConcurrentDictionary<string, string> Read = [];

    [Theory]
    [InlineData(Edition.Internal, ColorScheme.Light, 1280)]
    [InlineData(Edition.Internal, ColorScheme.Dark, 390)]
    [InlineData(Edition.Public, ColorScheme.Light, 390)]
    [InlineData(Edition.Public, ColorScheme.Dark, 1280)]
    public async Task Axe_finds_no_fault_with_any_kind_of_page(Edition edition, ColorScheme scheme, int width)
    {
        var addresses = sites.OneOfEachKind(edition);
        var window = new ViewportSize { Width = width, Height = 900 };
        var page = await chromium.Open(addresses[0], new() { ColorScheme = scheme, ViewportSize = window });
        List<string> faults = [];
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            faults.AddRange((await Axe.Violations(page)).Select(fault => $"{address} {fault}"));
        }

        var look = $"{edition} edition, {scheme}, {width} pixels wide";
        Read[look] = $"{look}: {addresses.Count} pages, {faults.Count} violations";
        Figures.Print("browser-axe", string.Join('\n', Read.Values.Order(StringComparer.Ordinal)));
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Axe_finds_fault_where_there_is_some()
    {
        var page = await chromium.Open(
            "data:text/html,<title>Faulty</title><p style='color: silver'>Pale</p><img src='data:,'>");

        var faults = await Axe.Violations(page);

        Assert.Contains(faults, fault => fault.StartsWith("image-alt ", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("html-has-lang ", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("color-contrast ", StringComparison.Ordinal));
    }
}
