using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// Fills what a page leaves open of an incident from what its messages say: their order, the state, the start, the end,
/// the components. What the page itself says stands.
/// </summary>
internal static class FillFromUpdates
{
    /// <summary>The flag of a start that only a message tells.</summary>
    public const string StartFlag = "start-from-updates";

    /// <summary>The incident with its messages oldest first, and filled.</summary>
    public static StatusIncident Of(StatusIncident incident)
    {
        var updates = OldestFirst(incident.Updates);
        var report = updates.LastOrDefault(update => update.State == StatusState.Postmortem);
        var filled = incident with
        {
            Updates = updates,
            State = incident.State != StatusState.Unknown ? incident.State : StateOf(incident, updates),
            Postmortem = incident.Postmortem ?? report?.Body,
            PostmortemPublished = incident.PostmortemPublished ?? report?.At,
            Components = ComponentsOf.All(incident.Components.Concat(updates.SelectMany(update => update.Components))),
        };
        filled = filled with { Resolved = incident.Resolved ?? (filled.IsOver ? EndOf(updates) : null) };
        return filled.Started is null ? WithStart(filled) : filled;
    }

    /// <summary>True for a state that ends an incident.</summary>
    public static bool IsEnd(StatusState state) =>
        state is StatusState.Resolved or StatusState.Completed or StatusState.Postmortem;

    /// <summary>What has an end is over; else it is as the last message that says so leaves it.</summary>
    private static StatusState StateOf(StatusIncident incident, ImmutableArray<StatusUpdate> updates) =>
        updates.LastOrDefault(update => update.State is not (StatusState.Unknown or StatusState.Update))?.State switch
        {
            { } said when IsEnd(said) || incident.Resolved is null => said,
            null when incident.Resolved is null => StatusState.Unknown,
            _ => incident.IsMaintenance ? StatusState.Completed : StatusState.Resolved,
        };

    private static StatusIncident WithStart(StatusIncident incident)
    {
        if (incident.IsMaintenance && (Begun(incident.Updates) ?? incident.ScheduledFor) is { } begun)
            return incident with { Started = begun };
        return incident.Updates.FirstOrDefault(update => update.At is not null)?.At is { } first
            ? incident with
            {
                Started = first,
                Flags = [.. incident.Flags.Where(flag => flag.Code != StartFlag),
                    new StatusFlag(StartFlag, "The page names no start; the time of its first message stands for it.")],
            }
            : incident;
    }

    /// <summary>When announced work began, as the messages tell.</summary>
    public static Moment? Begun(ImmutableArray<StatusUpdate> updates) =>
        updates.FirstOrDefault(update => update.State == StatusState.InProgress)?.At;

    /// <summary>
    /// The first of the messages at the end that all say that it is over; a report comes later than that.
    /// </summary>
    private static Moment? EndOf(ImmutableArray<StatusUpdate> updates) => updates
        .Reverse()
        .SkipWhile(update => !IsEnd(update.State))
        .TakeWhile(update => IsEnd(update.State))
        .LastOrDefault(update => update.At is not null && update.State != StatusState.Postmortem)?.At;

    /// <summary>By their times; as they came, where one has none or times are on different clocks.</summary>
    private static ImmutableArray<StatusUpdate> OldestFirst(ImmutableArray<StatusUpdate> updates)
    {
        if (updates.Length < 2 || updates.Any(update => update.At is null)) return updates;
        var times = updates.Select(update => StatusTime.Rank(update.At!)).ToList();
        var ordered = times[0] > times[^1] ? updates.Reverse() : updates;
        return [.. ordered.OrderBy(update => StatusTime.Rank(update.At!))];
    }
}
