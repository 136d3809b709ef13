using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.StatusHistory.Reconciling;

/// <summary>
/// Puts a postmortem beside the incidents that it tells of. The real window goes from when it started to when it was
/// mitigated, else resolved. An incident's window goes from its start, or its first post if that is earlier, to its
/// end; of several incidents the union counts.
/// </summary>
internal static class Reconcile
{
    private const string RealStart = "the report's start";
    private const string RealEnd = "the report's end";

    /// <summary>The reconciliation of a postmortem; null if it tells of no incident.</summary>
    public static Reconciliation? Of(Postmortem postmortem, IncidentHistory history, StatusSettings settings)
    {
        ImmutableArray<StatusIncident> linked =
            [.. history.LinksOf(postmortem).Select(link => link.Incident)
                .OrderBy(incident => incident.Started is null)
                .ThenBy(incident => incident.Started is { } at ? StatusTime.Rank(at) : default)];
        return linked.IsEmpty ? null : Of(postmortem, linked, settings);
    }

    /// <summary>The reconciliation of a postmortem with incidents, of which there is at least one.</summary>
    public static Reconciliation Of(Postmortem postmortem, ImmutableArray<StatusIncident> linked,
        StatusSettings settings)
    {
        ImmutableArray<StatusIncident> incidents = [.. linked.Where(incident => !incident.IsMaintenance)];
        if (incidents.IsEmpty) incidents = linked;

        var start = postmortem.Times.Started;
        var beginnings = incidents.Select(incident => BeginningOf(incident, start)).ToList();
        var windows = incidents.Zip(beginnings, (incident, beginning) => WindowOf(incident, beginning, start)).ToList();
        var real = RealLength(postmortem.Times);

        var known = new Reconciliation
        {
            Postmortem = postmortem,
            Incidents = incidents,
            Real = real,
            FirstPost = Earliest(incidents.Select(incident => FirstPostOf(incident, start))),
            MissedBefore = MissedBefore(real, Earliest(beginnings)),
            MissedBetween = default,
            MissedAfter = default,
            SurplusBefore = default,
            SurplusAfter = default,
            Impact = ImpactOf(postmortem, incidents, settings),
        };
        var reason = windows.Select(window => window.Reason).Prepend(real.Reason)
            .FirstOrDefault(reason => reason.Length > 0);
        return reason is null
            ? Compared(known, new Stretch(Duration.Zero, real.Value!.Value),
                Stretch.Union(windows.Select(window => window.Stretch!.Value)))
            : known with
            {
                MissedBetween = Measured.Unknown(reason),
                MissedAfter = Measured.Unknown(reason),
                SurplusBefore = Measured.Unknown(reason),
                SurplusAfter = Measured.Unknown(reason),
            };
    }

    private static Measured RealLength(IncidentTimes times)
    {
        var length = Measured.Between(times.Started, RealStart, times.Mitigated ?? times.Resolved, RealEnd);
        return length.Value < Duration.Zero ? Measured.Unknown($"{RealEnd} comes before its start") : length;
    }

    private static Measured FirstPostOf(StatusIncident incident, Moment? start) =>
        Measured.Between(start, RealStart, incident.FirstPost, "the status page's first post");

    /// <summary>
    /// Where a page posts first and dates the incident's start later, customers knew from the first post on.
    /// </summary>
    private static Measured BeginningOf(StatusIncident incident, Moment? start)
    {
        var said = Measured.Between(start, RealStart, incident.Started ?? incident.FirstPost,
            "the status page's start");
        var post = incident.FirstPost?.Since(start);
        return said.IsKnown && post < said.Value ? Measured.Of(post.Value) : said;
    }

    private static (Stretch? Stretch, string Reason) WindowOf(StatusIncident incident, Measured beginning,
        Moment? start)
    {
        if (!beginning.IsKnown) return (null, beginning.Reason);
        if (!incident.IsOver) return (null, $"\"{incident.Name}\" is still open on the status page");
        var end = Measured.Between(start, RealStart, incident.Resolved, "the status page's end");
        if (!end.IsKnown) return (null, end.Reason);
        return end.Value < beginning.Value
            ? (null, "the status page's end comes before its start")
            : (new Stretch(beginning.Value!.Value, end.Value!.Value), "");
    }

    private static Measured Earliest(IEnumerable<Measured> lengths) => lengths.Aggregate((one, other) =>
        !one.IsKnown ? one : !other.IsKnown ? other : Measured.Of(Duration.Min(one.Value!.Value, other.Value!.Value)));

    /// <summary>Known even while the page says that it isn't over.</summary>
    private static Measured MissedBefore(Measured real, Measured beginning) =>
        !real.IsKnown ? real
        : !beginning.IsKnown ? beginning
        : Measured.Of(Duration.Min(Duration.Max(beginning.Value!.Value, Duration.Zero), real.Value!.Value));

    private static Reconciliation Compared(Reconciliation known, Stretch real, ImmutableArray<Stretch> shown)
    {
        var inside = shown.Select(stretch => stretch.Within(real)).OfType<Stretch>().ToList();
        var missed = real.Length - Stretch.Total(inside);
        // Shown only before and after: all of it lies between.
        var before = inside.Count > 0 ? inside[0].From : shown[0].From > real.Until ? real.Length : Duration.Zero;
        var after = inside.Count > 0
            ? real.Until - inside[^1].Until
            : shown[^1].Until < real.From ? real.Length
            : Duration.Zero;
        return known with
        {
            Shown = shown,
            MissedBefore = Measured.Of(before),
            MissedBetween = Measured.Of(missed - before - after),
            MissedAfter = Measured.Of(after),
            SurplusBefore = Measured.Of(Outside(shown, new Stretch(shown[0].From, real.From))),
            SurplusAfter = Measured.Of(Outside(shown, new Stretch(real.Until, shown[^1].Until))),
        };
    }

    private static Duration Outside(ImmutableArray<Stretch> shown, Stretch side) => side.Length <= Duration.Zero
        ? Duration.Zero
        : Stretch.Total(shown.Select(stretch => stretch.Within(side)).OfType<Stretch>());

    private static ImpactComparison? ImpactOf(
        Postmortem postmortem, ImmutableArray<StatusIncident> incidents, StatusSettings settings)
    {
        var worst = incidents.Max(incident => incident.Impact);
        return worst != StatusImpact.Unknown && postmortem.Severity is { } severity
            && settings.ExpectedImpacts.TryGetValue(severity.Key, out var expected) && !expected.IsEmpty
            ? new ImpactComparison(worst, expected)
            : null;
    }
}
