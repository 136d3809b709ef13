using System.Collections.Immutable;
using NodaTime;

namespace PostmortemSite.Model.Insights;

/// <summary>
/// What trackers said when they were last asked, as it lies in the repository. Internal: nothing of it reaches the
/// public.
/// </summary>
public sealed record TicketSnapshot
{
    /// <summary>Where it lies, below the input folder.</summary>
    public const string Path = "actions/states.json";

    /// <summary>What it calls its own form.</summary>
    public const string Format = "postmortem-site/action-states/1";

    /// <summary>Nothing was ever asked.</summary>
    public static TicketSnapshot Empty { get; } = new();

    /// <summary>When each tracker was last asked, by its name in ordinal order.</summary>
    public ImmutableSortedDictionary<string, Instant> Pulled { get; init; } =
        ImmutableSortedDictionary.Create<string, Instant>(StringComparer.Ordinal);

    /// <summary>The tickets, by tracker and key.</summary>
    public ImmutableArray<TrackedTicket> Tickets { get; init; } = [];

    /// <summary>
    /// The day from which a ticket's state is known: since when it is so, else when it was asked for.
    /// </summary>
    public LocalDate? DayOf(TrackedTicket ticket) =>
        ticket.Since ?? (Pulled.TryGetValue(ticket.Tracker, out var at) ? at.InUtc().Date : null);
}
