using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace PostmortemSite.BrowserTests.Support;

/// <summary>The crawls of the example sites, each made once, when a test first asks for it.</summary>
public sealed class Crawls(ExampleSites sites, Chromium chromium)
{
    private readonly ConcurrentDictionary<(Edition, string), Lazy<Task<Crawl>>> made = [];
    private readonly ConcurrentDictionary<string, string> figures = [];

    public Task<Crawl> Of(Edition edition, string basePath) =>
        made.GetOrAdd((edition, basePath), _ => new(() => Make(edition, basePath))).Value;

    private async Task<Crawl> Make(Edition edition, string basePath)
    {
        var clock = Stopwatch.StartNew();
        var crawl = await Crawl.From(sites.HomeOf(edition, basePath), chromium);
        var links = crawl.Visits.Sum(visit => visit.Facts.Links.Count);
        var pictures = crawl.Visits.Sum(visit => visit.Facts.Images.Count);
        figures[$"{edition} edition at {basePath}"] = string.Create(
            CultureInfo.InvariantCulture,
            $"{crawl.Visits.Count} pages, {links} links, {pictures} pictures, {clock.Elapsed.TotalSeconds:F1} s");
        var lines = figures.Select(one => $"{one.Key}: {one.Value}").Order(StringComparer.Ordinal);
        Figures.Print("browser-crawl", string.Join('\n', lines));
        return crawl;
    }
}
