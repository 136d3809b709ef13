using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.StatusHistory.Linking;

/// <summary>From when to when a status page told of an incident. It never ends before it begins.</summary>
internal sealed record IncidentSpan(StatusIncident Incident, Moment Began, Instant From, Instant Until)
{
    public Duration Length => Until - From;

    /// <summary>The span, or null if the page names no time.</summary>
    public static IncidentSpan? Of(StatusIncident incident)
    {
        if ((incident.Started ?? incident.FirstPost ?? incident.ScheduledFor) is not { } began) return null;
        var from = StatusTime.Rank(began);
        var last = incident.Resolved ?? incident.Updates.LastOrDefault(update => update.At is not null)?.At ?? began;
        return new IncidentSpan(incident, began, from, Instant.Max(from, StatusTime.Rank(last)));
    }
}
