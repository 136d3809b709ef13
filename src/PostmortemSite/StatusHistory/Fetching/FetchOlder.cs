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
internal sealed partial class FetchOlder(Uri page, StatusSource source, AllowedHosts hosts, NetworkRules rules,
    TimeProvider clock)
{
    /// <summary>Twenty years.</summary>
    private const int MostPages = 80;

    private const int MostIncidents = 100;
    private const int MostSkipped = 10;

    private readonly Pace pace = new(rules.Pace, clock);

    /// <summary>The incidents that weren't known, as many as a run fetches; newest first.</summary>
    /// <param name="isKnown">True for the id of an incident that needn't be fetched.</param>
    /// <param name="check">Passes over what can't be used.</param>
    public async Task<OlderIncidents> Of(Func<string, bool> isKnown, CheckRecords check)
    {
        var incidents = ImmutableArray.CreateBuilder<StatusIncident>();
        var skipped = new List<string>();
        var (unknown, asked) = (new List<string>(), 0);
        try
        {
            unknown = await Codes(isKnown);
            for (; asked < Math.Min(unknown.Count, MostIncidents); asked++)
                incidents.AddRange(await Incident(unknown[asked], check, skipped));
            return new OlderIncidents(incidents.ToImmutable(), [.. skipped], unknown.Count - asked, null);
        }
        catch (FetchException failure)
        {
            // What came before it is worth keeping: the next run needn't ask again.
            return new OlderIncidents(incidents.ToImmutable(), [.. skipped], unknown.Count - asked, failure);
        }
    }

    /// <summary>
    /// The incident with a code; none if its document can't be used, which shouldn't keep others from being fetched.
    /// </summary>
    private async Task<ImmutableArray<StatusIncident>> Incident(string code, CheckRecords check, List<string> skipped)
    {
        try
        {
            return check.Of(await Read($"incidents/{code}.json", StatusFormat.Statuspage), skipped.Add);
        }
        catch (FetchException failure) when (!failure.IsTransient && skipped.Count < MostSkipped)
        {
            skipped.Add($"{failure.Address} {failure.Message}");
            return [];
        }
    }

    private async Task<List<string>> Codes(Func<string, bool> isKnown)
    {
        var codes = new List<string>();
        for (int number = 1, empty = 0; number <= MostPages && empty < 2; number++)
        {
            var reading = await Read($"history.json?page={number}", StatusFormat.StatuspageHistory);
            empty = reading.Incidents.Count == 0 ? empty + 1 : 0;
            codes.AddRange(
                reading.Incidents.Select(incident => incident.Id).Where(id => Code().IsMatch(id) && !isKnown(id)));
        }

        return [.. codes.Distinct(StringComparer.Ordinal)];
    }

    private async Task<StatusReading> Read(string path, StatusFormat format)
    {
        using var exchange = new Exchange(rules, clock, pace);
        var address = PullAddresses.Below(page, path);
        var fetched = await new FetchDocument(exchange, hosts, rules).At(address, format);
        return ReadDocument.Of(fetched!.Document, source with { Format = format }, address);
    }

    [GeneratedRegex("^[a-z0-9]{1,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}

/// <summary>What was fetched of a page's older history.</summary>
/// <param name="Incidents">The incidents.</param>
/// <param name="Skipped">A clause on each record that couldn't be used.</param>
/// <param name="Remaining">How many incidents are known to be there and weren't fetched.</param>
/// <param name="Failure">What ended it before its time, or null.</param>
internal sealed record OlderIncidents(
    ImmutableArray<StatusIncident> Incidents, ImmutableArray<string> Skipped, int Remaining, FetchException? Failure)
{
    /// <summary>Nothing was asked for.</summary>
    public static OlderIncidents None { get; } = new([], [], 0, null);
}
