using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.StatusHistory.Fetching;

/// <summary>
/// Passes over fetched incidents that no status page would have: names without end, ids that are paths, starts in the
/// future. Where more than a fifth can't be used, the page's form has changed and nothing is.
/// </summary>
/// <param name="now">The time of the pull.</param>
internal sealed class CheckRecords(Instant now)
{
    private const int LongestName = 1000;
    private const int LongestId = 300;
    private const int LongestText = 100_000;
    private const int MostParts = 1000;

    /// <summary>The incidents that can be used.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="warn">Takes a sentence on each that can't.</param>
    /// <exception cref="FetchException">Too many can't.</exception>
    public ImmutableArray<StatusIncident> Of(StatusReading reading, Action<string> warn)
    {
        var wrong = reading.Incidents.Select(incident => (Incident: incident, Reason: Wrong(incident))).ToLookup(pair => pair.Reason is null);
        string[] skipped =
        [
            .. reading.Skipped.Select(record => Sentence(record.What, record.Reason)),
            .. wrong[false].Select(pair => Sentence(pair.Incident.Name, pair.Reason!)),
        ];
        var all = skipped.Length + wrong[true].Count();
        if (skipped.Length * 5 > all)
            throw new FetchException($"sent {all} records of which {skipped.Length} can't be read; the first: {skipped[0].TrimEnd('.')}",
                "Its form may have changed; declare the source's \"format\", or report this.");
        foreach (var sentence in skipped) warn(sentence);
        return [.. wrong[true].Select(pair => pair.Incident)];
    }

    private static string Sentence(string what, string reason) =>
        PlainLine.Of($"\"{(what.Length <= 60 ? what : what[..60] + "…")}\" is left out: {reason}.");

    private string? Wrong(StatusIncident incident) => incident switch
    {
        { Id.Length: > LongestId } => "its id is longer than any page's",
        _ when !IsPlain(incident.Id) => "its id isn't one",
        { Name.Length: > LongestName } => "its name is longer than any page's",
        { Updates.Length: > MostParts } or { Components.Length: > MostParts } => "it has more parts than any page's",
        _ when incident.Updates.Any(update => update.Body.Source.Length > LongestText)
            || incident.Postmortem?.Source.Length > LongestText => "its text is longer than any page's",
        { IsMaintenance: false, Started: { } started } when StatusTime.Rank(started) > now + Duration.FromDays(1) => "it begins in the future",
        _ => null,
    };

    /// <summary>No path, no name that a script's objects have, nothing invisible.</summary>
    private static bool IsPlain(string id) => !id.Contains("..", StringComparison.Ordinal) && !id.StartsWith("__", StringComparison.Ordinal)
        && !id.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '\\' or '<' or '>' or '"');
}
