using System.Collections.Immutable;
using NodaTime;

namespace PostmortemSite.Model.Insights;

/// <summary>What <c>site.yml</c> says under <c>actions</c>. Internal: the public edition knows none of it.</summary>
public sealed record ActionSettings
{
    /// <summary>Nothing is declared.</summary>
    public static ActionSettings Default { get; } = new();

    /// <summary>Where tickets lie, by what they are called; the first that fits counts.</summary>
    public ImmutableArray<TicketPattern> Tickets { get; init; } = [];

    /// <summary>Who knows how far tickets have come: what <c>actions pull</c> asks or reads.</summary>
    public ImmutableArray<ActionTracker> Trackers { get; init; } = [];

    /// <summary>How far the list to follow up looks back at reports, and ahead at due dates.</summary>
    public Period FollowUp { get; init; } = Period.FromDays(14);

    /// <summary>What an item says of its ticket, with the address if anybody knows it.</summary>
    /// <param name="said">An address, or what the ticket is called.</param>
    public TicketLink LinkOf(string said) =>
        Uri.TryCreate(said, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new TicketLink(said, address)
            : new TicketLink(said, Tickets.Select(pattern => pattern.AddressOf(said)).OfType<Uri>().FirstOrDefault());
}
