using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.Rendering.Incidents;

/// <summary>The pages' own words for what a status page says.</summary>
internal static class StatusLabels
{
    /// <summary>
    /// What a chip says of an incident, with the shade that repeats it; null where its page says nothing.
    /// </summary>
    public static (string Word, int Shade)? Of(StatusIncident incident) => incident switch
    {
        { IsMaintenance: true } => ("Maintenance", 4),
        { Impact: StatusImpact.Critical } => ("Critical", 1),
        { Impact: StatusImpact.Major } => ("Major", 2),
        { Impact: StatusImpact.Minor } => ("Minor", 3),
        { Impact: StatusImpact.Maintenance } => ("Maintenance", 4),
        { Impact: StatusImpact.None } => ("No impact", 4),
        _ => null,
    };

    public static string Of(StatusState state) => state switch
    {
        StatusState.Unknown => "State not given",
        StatusState.Investigating => "Investigating",
        StatusState.Identified => "Identified",
        StatusState.Monitoring => "Monitoring",
        StatusState.Resolved => "Resolved",
        StatusState.Postmortem => "Postmortem",
        StatusState.Update => "Update",
        StatusState.Scheduled => "Scheduled",
        StatusState.InProgress => "In progress",
        StatusState.Verifying => "Verifying",
        StatusState.Completed => "Completed",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The state that a message announced, in the page's own word where it isn't one of those known.</summary>
    public static string Of(StatusUpdate update) =>
        update is { State: StatusState.Unknown, StateText: { Length: > 0 } word } ? word
        : update.State == StatusState.Unknown ? "Message"
        : Of(update.State);

    public static string? Of(ComponentState state) => state switch
    {
        ComponentState.Unknown => null,
        ComponentState.Operational => "Operational",
        ComponentState.Maintenance => "Under maintenance",
        ComponentState.Degraded => "Degraded performance",
        ComponentState.PartialOutage => "Partial outage",
        ComponentState.MajorOutage => "Major outage",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Of(DayLevel level) => level switch
    {
        DayLevel.NoData => "No data",
        DayLevel.Clear => "No incident",
        DayLevel.Maintenance => "Maintenance",
        DayLevel.Notice => "Impact none or not given",
        DayLevel.Minor => "Minor",
        DayLevel.Major => "Major",
        DayLevel.Critical => "Critical",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };
}
