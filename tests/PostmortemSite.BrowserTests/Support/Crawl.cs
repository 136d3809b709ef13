namespace PostmortemSite.BrowserTests.Support;

/// <summary>A whole site, opened page by page along its links from the home page, in a narrow window.</summary>
public sealed class Crawl
{
    private const int PagesAtATime = 3;
    private readonly Dictionary<string, Visit> visits = new(StringComparer.Ordinal);
    private readonly string home;

    private Crawl(string home) => this.home = home;

    public IReadOnlyCollection<Visit> Visits => visits.Values;

    /// <summary>Whether an address lies on the site.</summary>
    public bool IsOnSite(string address) => address.StartsWith(home, StringComparison.Ordinal);

    /// <summary>The visit to an address, whatever its fragment.</summary>
    public Visit? To(string address) => visits.GetValueOrDefault(WithoutFragment(address));

    public static string WithoutFragment(string address) => address.Split('#')[0];

    public static async Task<Crawl> From(string home, Chromium chromium)
    {
        var crawl = new Crawl(home);
        var context = await chromium.NewContext(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        var pages = await Task.WhenAll(Enumerable.Range(0, PagesAtATime).Select(_ => context.NewPageAsync()));
        var ears = pages.ToDictionary(page => page, page => new Complaints(page));
        HashSet<string> found = [home];
        string[] wave = [home];
        while (wave.Length > 0)
        {
            List<Visit> made = [];
            var next = -1;
            await Task.WhenAll(pages.Select(async page =>
            {
                while (Interlocked.Increment(ref next) is var index && index < wave.Length)
                {
                    var visit = await Open(wave[index], page, ears[page]);
                    lock (made) made.Add(visit);
                }
            }));
            foreach (var visit in made) crawl.visits[visit.Address] = visit;
            wave = [.. made.SelectMany(visit => visit.Facts.Links).Where(crawl.IsOnSite).Where(IsPage)
                .Select(WithoutFragment).Where(found.Add).Order(StringComparer.Ordinal)];
        }

        await context.CloseAsync();
        return crawl;
    }

    private static async Task<Visit> Open(string address, IPage page, Complaints complaints)
    {
        var answer = await page.GotoAsync(address);
        var facts = await PageFacts.Of(page);
        return new Visit(address, answer!.Ok, complaints.Take(), facts);
    }

    private static bool IsPage(string address) =>
        WithoutFragment(address) is var path && (path[^1] == '/' || path.EndsWith(".html", StringComparison.Ordinal));
}
