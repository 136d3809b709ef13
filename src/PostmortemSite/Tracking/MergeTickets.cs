using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Tracking;

/// <summary>
/// Brings what a tracker said into the snapshot. Nothing is deleted: a ticket that it no longer knows stays as it was
/// known last. The time moves with a change or after a day, so that a night without news is no difference for anybody
/// to review.
/// </summary>
internal static class MergeTickets
{
    private static readonly Duration Fresh = Duration.FromDays(1);

    public static MergedTickets Into(TicketSnapshot before, PulledTickets pulled, Instant now)
    {
        var name = pulled.Tracker.Name;
        var known = before.Tickets.Where(ticket => ticket.Tracker == name)
            .ToDictionary(ticket => ticket.Key, StringComparer.OrdinalIgnoreCase);
        // A state that nobody has declared takes nothing back.
        ImmutableArray<TrackedTicket> said = [.. pulled.Tickets.Where(ticket =>
            ticket.State != ActionState.NotStated || known.GetValueOrDefault(ticket.Key) is not { State: not ActionState.NotStated })];
        ImmutableArray<TicketChange> changes =
        [
            .. from ticket in said
               let old = known.GetValueOrDefault(ticket.Key)
               where old is null || !old.SaysTheSameAs(ticket)
               orderby ticket.Key
               select new TicketChange(old, ticket),
        ];
        if (changes.IsEmpty && before.Pulled.TryGetValue(name, out var last) && now - last < Fresh)
            return new MergedTickets(pulled, before, changes);
        foreach (var ticket in said) known[ticket.Key] = ticket;
        return new MergedTickets(pulled, before with
        {
            Pulled = before.Pulled.SetItem(name, now),
            Tickets =
            [
                .. before.Tickets.Where(ticket => ticket.Tracker != name).Concat(known.Values)
                    .OrderBy(ticket => ticket.Tracker, StringComparer.Ordinal)
                    .ThenBy(ticket => ticket.Key, StringComparer.Ordinal),
            ],
        }, changes);
    }
}

/// <summary>What came of it.</summary>
/// <param name="Pulled">What the tracker said.</param>
/// <param name="After">The snapshot now; the one before itself if it may stay as it is.</param>
/// <param name="Changes">What is new or otherwise, by key.</param>
internal sealed record MergedTickets(PulledTickets Pulled, TicketSnapshot After, ImmutableArray<TicketChange> Changes);

/// <summary>A ticket that says something else than it did.</summary>
/// <param name="Before">What it said; null if it wasn't known.</param>
/// <param name="After">What it says.</param>
internal sealed record TicketChange(TrackedTicket? Before, TrackedTicket After);
