using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Deriving.Insights.Actions;

/// <summary>
/// Adds to an item what is known of it beyond its report: whose name an owner's handle is, where its ticket lies, what
/// the tracker said of it, and how late it is. Only an internal edition knows any of it.
/// </summary>
internal sealed class FollowAction
{
    private readonly LocalDate? asOf;
    private readonly ActionSettings settings;
    private readonly InternalSources? sources;
    private readonly KnownOwners owners;
    private readonly KnownTickets tickets;

    public FollowAction(IEdition edition)
    {
        (asOf, settings) = (edition.AsOf, edition.Site.Actions);
        sources = (edition as Edition<Internal>)?.Archive.Sources as InternalSources;
        owners = new KnownOwners(sources?.People ?? []);
        tickets = new KnownTickets(sources?.Tickets ?? TicketSnapshot.Empty, settings);
    }

    /// <summary>The item as the board has it.</summary>
    public ActionEntry Of(Postmortem postmortem, ActionItem item)
    {
        if (sources is null) return new ActionEntry(postmortem, item, item.State);
        var link = item.Ticket is { } said ? settings.LinkOf(said) : null;
        var tracked = tickets.Find(link, postmortem, item);
        var entry = new ActionEntry(postmortem, item, tracked?.Ticket.State ?? item.State)
        {
            Tracked = tracked,
            Owners = [.. (item.Owners.IsEmpty && tracked is not null ? tracked.Ticket.Assignees : item.Owners)
                .Select(owners.NameOf).Distinct(StringComparer.OrdinalIgnoreCase)],
            // A date that the tracker moved makes what the report promised no less late.
            Due = item.Due ?? (item.DueText is null ? tracked?.Ticket.Due : null),
            Ticket = link,
        };
        return entry with
        {
            Age = postmortem.Date is { } day && asOf is { } today && day <= today
                ? Period.DaysBetween(day, today)
                : null,
            DaysLate = entry.IsOpen && entry.Due is { } due && asOf is { } now && due < now
                ? Period.DaysBetween(due, now)
                : null,
        };
    }
}
