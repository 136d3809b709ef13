using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.StatusHistory.Fetching;

/// <summary>
/// Fetches what lies beyond the fifty incidents that Statuspage lists: its undocumented pages of three months each name
/// the incidents, and each incident has a document of its own. Slowly, only what isn't known, and some a run: the next
/// goes on where this one ended.
/// </summary>
/// <param name="page">The status page's address.</param>
/// <param name="source">The source.</param>
/// <param name="hosts">Where it may ask.</param>
/// <param name="rules">The rules; their limit holds for each document.</param>
/// <param name="clock">The clock.</param>
internal sealed partial class FetchOlder(Uri page, StatusSource source, AllowedHosts hosts, NetworkRules rules, TimeProvider clock)
{
    /// <summary>Twenty years.</summary>
    private const int MostPages = 80;

    private const int MostIncidents = 100;

    /// <summary>The incidents that weren't known, as many as a run fetches; newest first.</summary>
    /// <param name="isKnown">True for the id of an incident that needn't be fetched.</param>
    public async Task<OlderIncidents> Of(Func<string, bool> isKnown)
    {
        var readings = ImmutableArray.CreateBuilder<StatusReading>();
        var unknown = new List<string>();
        try
        {
            unknown = await Codes(isKnown);
            foreach (var code in unknown.Take(MostIncidents))
                readings.Add(await Read($"incidents/{Uri.EscapeDataString(code)}.json", StatusFormat.Statuspage));
            return new OlderIncidents(readings.ToImmutable(), Math.Max(0, unknown.Count - MostIncidents), null);
        }
        catch (FetchException failure)
        {
            // What came before it is worth keeping: the next run needn't ask again.
            return new OlderIncidents(readings.ToImmutable(), unknown.Count - readings.Count, failure);
        }
    }

    private async Task<List<string>> Codes(Func<string, bool> isKnown)
    {
        var codes = new List<string>();
        for (int number = 1, empty = 0; number <= MostPages && empty < 2; number++)
        {
            var reading = await Read($"history.json?page={number}", StatusFormat.StatuspageHistory);
            empty = reading.Incidents.Count == 0 ? empty + 1 : 0;
            codes.AddRange(reading.Incidents.Select(incident => incident.Id).Where(id => Code().IsMatch(id) && !isKnown(id)));
        }

        return [.. codes.Distinct(StringComparer.Ordinal)];
    }

    private async Task<StatusReading> Read(string path, StatusFormat format)
    {
        await Task.Delay(rules.Pace, clock);
        using var exchange = new Exchange(rules, clock);
        var address = PullAddresses.Below(page, path);
        var fetched = await new FetchDocument(exchange, hosts, rules).At(address, format);
        return ReadDocument.Of(fetched!.Document, source with { Format = format }, address);
    }

    [GeneratedRegex("^[a-z0-9]{1,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}

/// <summary>What was fetched of a page's older history.</summary>
/// <param name="Readings">The documents.</param>
/// <param name="Remaining">How many incidents are known to be there and weren't fetched.</param>
/// <param name="Failure">What ended it before its time, or null.</param>
internal sealed record OlderIncidents(ImmutableArray<StatusReading> Readings, int Remaining, FetchException? Failure)
{
    /// <summary>Nothing was asked for.</summary>
    public static OlderIncidents None { get; } = new([], 0, null);
}
