using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.FollowingUp;

/// <summary>
/// Finds the incidents of which a status page said that a report would come, and whether one did: the first promise of
/// each. It is kept by a report on the page or a link to one, by a final, public postmortem here, or by a later update
/// that names a cause and has at least <see cref="TellingLength"/> characters.
/// </summary>
internal static class FindPromises
{
    /// <summary>
    /// Shorter updates say "this was due to a faulty deployment" and no more: nobody would call that an analysis.
    /// </summary>
    public const int TellingLength = 300;

    /// <summary>The promises, outstanding ones first, the oldest of each first; those without a time last.</summary>
    public static ImmutableArray<Promise> In(IncidentHistory history, LocalDate asOf) =>
    [
        .. history.Incidents
            .Select(incident => Of(incident, [.. history.LinksOf(incident).Select(link => link.Postmortem)], asOf))
            .OfType<Promise>()
            .OrderBy(promise => promise.IsKept)
            .ThenByDescending(promise => promise.Days ?? -1)
            .ThenBy(promise => promise.Incident.Key, StringComparer.Ordinal),
    ];

    /// <summary>An incident's first promise; null if there is none.</summary>
    public static Promise? Of(StatusIncident incident, ImmutableArray<Postmortem> postmortems, LocalDate asOf)
    {
        for (var i = 0; i < incident.Updates.Length; i++)
        {
            var update = incident.Updates[i];
            // The report itself may well say that another will follow.
            if (update.State == StatusState.Postmortem) return null;
            if (PlainWords.Sentences(update.Body)
                .FirstOrDefault(said => PromiseWords.Promises(said, update.State)) is not { } sentence) continue;
            var at = update.At ?? incident.Resolved;
            return new Promise(incident, sentence, Outcome(incident, [.. incident.Updates.Skip(i + 1)], postmortems))
            {
                At = at,
                Days = at is null ? null : FindCoverage.DaysSince(at, asOf),
                Postmortems = postmortems,
            };
        }

        return null;
    }

    private static PromiseOutcome Outcome(
        StatusIncident incident, ImmutableArray<StatusUpdate> later, ImmutableArray<Postmortem> postmortems) =>
        incident.Postmortem is not null || incident.PostmortemUrl is not null
            || incident.State == StatusState.Postmortem
            || later.Any(update => update.State == StatusState.Postmortem) ? PromiseOutcome.ReportOnStatusPage
        : postmortems.Any(postmortem => postmortem.IsPublished) ? PromiseOutcome.PublicPostmortem
        : later.Any(IsTelling) ? PromiseOutcome.ToldInUpdate
        : PromiseOutcome.Outstanding;

    private static bool IsTelling(StatusUpdate update)
    {
        var text = string.Join(' ', PlainWords.Of(update.Body));
        return text.Length >= TellingLength && PromiseWords.TellsCause(text);
    }
}
