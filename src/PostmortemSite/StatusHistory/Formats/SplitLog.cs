using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// Histories that were moved to Statuspage from elsewhere have one message, "resolved", whose text is the whole log,
/// and begin and end in the same moment: makes messages of the log's lines, and takes start and end from them.
/// </summary>
internal static partial class SplitLog
{
    /// <summary>The incident with its log's messages, or null if it has no log.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="zone">The zone of the log's times.</param>
    public static StatusIncident? Of(StatusIncident incident, DateTimeZone zone)
    {
        if (incident.Updates is not [var only] || incident.Started != incident.Resolved || incident.Started is null)
            return null;
        var body = only.Body.Source.Trim();
        if (!body.StartsWith("<ul>", StringComparison.Ordinal) || !body.EndsWith("</ul>", StringComparison.Ordinal))
            return null;
        var updates = Entries(body["<ul>".Length..^"</ul>".Length], only, zone);
        return updates.IsEmpty ? null : incident with
        {
            Started = updates[0].At,
            Resolved = updates[^1].At,
            Updates = updates,
            Flags = [.. incident.Flags,
                new StatusFlag("window-from-log", "Its start and end are those of the log in its only message.")],
        };
    }

    /// <summary>The log's lines, oldest first; none if there is anything else in it.</summary>
    private static ImmutableArray<StatusUpdate> Entries(string log, StatusUpdate only, DateTimeZone zone)
    {
        var matches = Entry().Matches(log);
        if (matches.Count == 0 || matches.Sum(match => match.Length) != log.Length) return [];
        var entries = matches
            .Select(match => (At: StatusTime.Parse(match.Groups["at"].Value, zone),
                Text: match.Groups["text"].Value.Trim()))
            .ToList();
        if (entries.Any(entry => entry.At is null)) return [];
        var ordered = entries.OrderBy(entry => StatusTime.Rank(entry.At!)).ToList();
        return
        [
            .. ordered.Select((entry, index) => new StatusUpdate
            {
                Id = index == ordered.Count - 1 ? only.Id : null,
                At = entry.At! with { Zone = null, ZoneOrigin = Origin.Document },
                State = index == ordered.Count - 1 ? only.State : StatusState.Update,
                Body = TextOf.Html(entry.Text),
                Components = index == ordered.Count - 1 ? only.Components : [],
            }),
        ];
    }

    // Each line begins where the one before it ends, so that a log that isn't one is given up at once.
    [GeneratedRegex(
        @"\G\s*<li>\s*<strong>(?<at>[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}(:[0-9]{2})?)</strong>"
        + @"( -|:)?(?<text>.*?)</li>\s*",
        RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Entry();
}
