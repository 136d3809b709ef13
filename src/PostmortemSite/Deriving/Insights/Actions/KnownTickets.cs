using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Deriving.Insights.Actions;

/// <summary>
/// Finds what trackers said of the tickets that items name, by the tickets' names and by their addresses.
/// </summary>
internal sealed class KnownTickets
{
    private readonly TicketSnapshot snapshot;
    private readonly Dictionary<string, TrackedTicket> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Uri, TrackedTicket> byAddress = [];

    public KnownTickets(TicketSnapshot snapshot, ActionSettings settings)
    {
        this.snapshot = snapshot;
        foreach (var ticket in snapshot.Tickets)
        {
            byName.TryAdd(ticket.Key, ticket);
            foreach (var address in new[] { ticket.Address, settings.LinkOf(ticket.Key).Address }.OfType<Uri>())
                byAddress.TryAdd(address, ticket);
        }
    }

    /// <summary>
    /// What a tracker said of a ticket and since when, unless a report that is younger says something else: its word is
    /// of the day on which it was published, else of the incident's, or of the day on which it says that the item was
    /// closed.
    /// </summary>
    public TrackedState? Find(TicketLink? link, Postmortem postmortem, ActionItem item)
    {
        if (link is null) return null;
        var known = byName.GetValueOrDefault(link.Name)
            ?? (link.Address is { } address ? byAddress.GetValueOrDefault(address) : null);
        if (known is not { State: not ActionState.NotStated } ticket || snapshot.DayOf(ticket) is not { } day) return null;
        return item.State == ActionState.NotStated || DayOf(postmortem, item) is not { } said || said <= day
            ? new TrackedState(ticket, day)
            : null;
    }

    private static LocalDate? DayOf(Postmortem postmortem, ActionItem item) =>
        new[] { postmortem.Times.Published?.Local.Date ?? postmortem.Date, item.Closed }.Max();
}
