using System.Collections.Immutable;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Snapshots;

namespace PostmortemSite.StatusHistory.Fetching;

/// <summary>Fetches what a page lists of its incidents, all of it within one limit of time.</summary>
/// <param name="source">The source.</param>
/// <param name="fetch">Fetches a document.</param>
/// <param name="check">Passes over what can't be used.</param>
internal sealed class FetchList(StatusSource source, FetchDocument fetch, CheckRecords check)
{
    /// <summary>What the page lists; null if it hasn't changed since last time.</summary>
    /// <param name="address">The list's address.</param>
    /// <param name="known">What is known of it from last time, or null.</param>
    /// <exception cref="FetchException">It can't be had.</exception>
    public async Task<FetchedList?> At(Uri address, PulledDocument? known)
    {
        if (await fetch.At(address, source.Format, known) is not { } fetched) return null;
        try
        {
            var skipped = new List<string>();
            var incidents = check.OfList(ReadDocument.Of(fetched.Document, source, address), skipped.Add);
            var document = new PulledDocument(address, fetched.ETag, fetched.LastModified, incidents.Length);
            return new FetchedList(document, incidents, [.. skipped])
            {
                IsMuchShorter = known is { Count: > 3 } && incidents.Length < known.Count / 2,
            };
        }
        catch (FetchException wrong)
        {
            throw wrong.Of(address);
        }
    }
}

/// <summary>What a page lists of its incidents.</summary>
/// <param name="Document">The document that says so.</param>
/// <param name="Incidents">The incidents.</param>
/// <param name="Skipped">A clause on each record that couldn't be used.</param>
internal sealed record FetchedList(
    PulledDocument Document, ImmutableArray<StatusIncident> Incidents, ImmutableArray<string> Skipped)
{
    /// <summary>True if it lists less than half of what it listed last time.</summary>
    public bool IsMuchShorter { get; init; }
}
