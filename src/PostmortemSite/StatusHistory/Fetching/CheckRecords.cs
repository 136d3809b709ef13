using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.StatusHistory.Fetching;

/// <summary>
/// Passes over fetched incidents that no status page would have. Where more than a fifth of the records can't be used,
/// the page's form has changed and nothing is.
/// </summary>
/// <param name="now">The time of the pull.</param>
internal sealed class CheckRecords(Instant now)
{
    private const int MostParts = 1000;

    /// <summary>The incidents of a list that can be used.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="skip">Takes a clause on each that can't.</param>
    /// <exception cref="FetchException">Too many can't.</exception>
    public ImmutableArray<StatusIncident> OfList(StatusReading reading, Action<string> skip)
    {
        var skipped = new List<string>();
        var usable = Of(reading, skipped.Add);
        var all = skipped.Count + usable.Length;
        if (skipped.Count * 5 > all)
            throw new FetchException($"sent {all:N0} records of which {skipped.Count:N0} can't be read ({skipped[0]})",
                "Declare the source's \"format\", or report this if it is declared.");
        skipped.ForEach(skip);
        return usable;
    }

    /// <summary>The incidents that can be used.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="skip">Takes a clause on each that can't.</param>
    public ImmutableArray<StatusIncident> Of(StatusReading reading, Action<string> skip)
    {
        foreach (var record in reading.Skipped.Where(record => !record.IsNoIncident))
            skip(PlainLine.Of($"\"{record.What}\" is left out: {record.Reason}"));
        foreach (var incident in reading.Incidents)
            if (Wrong(incident) is { } reason)
                skip($"\"{StatusReading.Shortened(incident.Name)}\" is left out: {reason}");
        return [.. reading.Incidents.Where(incident => Wrong(incident) is null)];
    }

    private string? Wrong(StatusIncident incident) => incident switch
    {
        { Updates.Length: > MostParts } or { Components.Length: > MostParts } => "it has more parts than any page's",
        { IsMaintenance: false, Started: { } started } when StatusTime.Rank(started) > now + Duration.FromDays(1) =>
            "it begins in the future",
        _ => null,
    };
}
