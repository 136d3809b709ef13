using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Linking;

namespace PostmortemSite.StatusHistory.FollowingUp;

/// <summary>
/// Finds which of the incidents at or above the chosen impact have a postmortem. Maintenance needs none. An incident
/// that gives no time counts, because nobody can say that it is older than the chosen day, which is one of the page's
/// calendar.
/// </summary>
internal static class FindCoverage
{
    public static Coverage In(IncidentHistory history, StatusSettings settings, LocalDate asOf)
    {
        var names = new IncidentNames(history.Incidents);
        var waivers = settings.Waivers.Select(waiver => (names.Find(waiver.Incident)?.Key, waiver.Reason))
            .Where(waiver => waiver.Key is not null)
            .DistinctBy(waiver => waiver.Key)
            .ToDictionary(waiver => waiver.Key!, waiver => waiver.Reason, StringComparer.Ordinal);
        var since = history.Incidents
            .Where(incident => !incident.IsMaintenance
                && (BeganAt(incident) is not { } began || settings.CoverageSince is not { } first
                    || began.Local.Date >= first))
            .ToList();
        return new Coverage(
            [.. since.Where(incident => incident.Impact != StatusImpact.Unknown
                && incident.Impact >= settings.CoverageImpact)
                .Select(incident => Of(incident, history, waivers, asOf))],
            since.Count(incident => incident.Impact == StatusImpact.Unknown));
    }

    /// <summary>The whole days from a moment's day to another; what lies ahead is none.</summary>
    public static int DaysSince(Moment moment, LocalDate asOf) =>
        Math.Max(0, Period.DaysBetween((moment.Instant?.InUtc().Date) ?? moment.Local.Date, asOf));

    private static CoveredIncident Of(
        StatusIncident incident, IncidentHistory history, Dictionary<string, string> waivers, LocalDate asOf)
    {
        ImmutableArray<Postmortem> postmortems = [.. history.LinksOf(incident).Select(link => link.Postmortem)];
        var reason = waivers.GetValueOrDefault(incident.Key);
        var state =
            postmortems.Any(postmortem => postmortem.Status == DocumentStatus.Final) ? CoverageState.Final
            : !postmortems.IsEmpty ? CoverageState.Draft
            : incident.Postmortem is not null || incident.PostmortemUrl is not null ? CoverageState.OnStatusPage
            : reason is not null ? CoverageState.Waived
            : CoverageState.Missing;
        return new CoveredIncident(incident, state)
        {
            Postmortems = postmortems,
            Reason = reason,
            Age = (incident.Resolved ?? BeganAt(incident)) is { } moment ? DaysSince(moment, asOf) : null,
        };
    }

    private static Moment? BeganAt(StatusIncident incident) => incident.Started ?? incident.FirstPost;
}
