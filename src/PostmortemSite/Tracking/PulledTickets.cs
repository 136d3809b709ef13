using System.Collections.Immutable;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Tracking;

/// <summary>What a tracker said when it was asked.</summary>
/// <param name="Tracker">The tracker.</param>
/// <param name="Tickets">Those that the archive names, as they are now.</param>
internal sealed record PulledTickets(ActionTracker Tracker, ImmutableArray<TrackedTicket> Tickets)
{
    /// <summary>What was odd about it, a sentence each.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];
}
