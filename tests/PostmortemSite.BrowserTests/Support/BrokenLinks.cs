namespace PostmortemSite.BrowserTests.Support;

/// <summary>The links of a crawled site that lead nowhere: no such page, file, or place on the page.</summary>
public static class BrokenLinks
{
    public static async Task<IReadOnlyList<string>> Of(Crawl crawl)
    {
        using var client = new HttpClient();
        Dictionary<string, bool> files = new(StringComparer.Ordinal);
        List<string> broken = [];
        foreach (var visit in crawl.Visits)
        {
            foreach (var link in visit.Facts.Links.Where(link => IsOnHost(link, visit.Address)))
            {
                var address = Crawl.WithoutFragment(link);
                var target = crawl.To(address);
                if (target is null && !files.ContainsKey(address)) files[address] = await IsServed(client, address);
                var leadsSomewhere = target is null ? files[address] : HasPlace(target, link);
                if (!leadsSomewhere) broken.Add($"{visit.Address} links to {link}");
            }
        }

        return broken;
    }

    private static bool IsOnHost(string link, string page) =>
        new Uri(link).GetLeftPart(UriPartial.Authority) == new Uri(page).GetLeftPart(UriPartial.Authority);

    private static bool HasPlace(Visit target, string link)
    {
        var id = Uri.UnescapeDataString(new Uri(link).Fragment.TrimStart('#'));
        return target.IsFound && (id.Length == 0 || target.Facts.Ids.Contains(id));
    }

    private static async Task<bool> IsServed(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return answer.IsSuccessStatusCode;
    }
}
