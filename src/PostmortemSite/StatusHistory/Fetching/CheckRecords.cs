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

    /// <summary>The incidents that can be used.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="warn">Takes a sentence on each that can't.</param>
    /// <exception cref="FetchException">Too many can't.</exception>
    public ImmutableArray<StatusIncident> Of(StatusReading reading, Action<string> warn)
    {
        var usable = reading.Incidents.ToLookup(incident => Wrong(incident) is null);
        string[] skipped =
        [
            .. reading.Skipped.Where(record => !record.IsNoIncident).Select(record => $"\"{record.What}\" is left out: {record.Reason}"),
            .. usable[false].Select(incident => $"\"{StatusReading.Shortened(incident.Name)}\" is left out: {Wrong(incident)}"),
        ];
        var all = skipped.Length + usable[true].Count();
        if (skipped.Length * 5 > all)
            throw new FetchException(PlainLine.Of($"sent {all:N0} records of which {skipped.Length:N0} can't be read ({skipped[0]})"),
                "Declare the source's \"format\", or report this if it is declared.");
        foreach (var sentence in skipped) warn(sentence + ".");
        return [.. usable[true]];
    }

    private string? Wrong(StatusIncident incident) => incident switch
    {
        { Updates.Length: > MostParts } or { Components.Length: > MostParts } => "it has more parts than any page's",
        { IsMaintenance: false, Started: { } started } when StatusTime.Rank(started) > now + Duration.FromDays(1) => "it begins in the future",
        _ => null,
    };
}
