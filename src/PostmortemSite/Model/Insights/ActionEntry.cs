using System.Collections.Immutable;
using NodaTime;

namespace PostmortemSite.Model.Insights;

/// <summary>
/// An action item on the board, with what is known of it beyond its report. In the public edition nothing is: no owner,
/// date or ticket, and nothing that moves with time.
/// </summary>
/// <param name="Postmortem">The report that promises it.</param>
/// <param name="Item">What the report says.</param>
/// <param name="State">How far it has come, by the report or by the tracker, whoever knows better.</param>
public sealed record ActionEntry(Postmortem Postmortem, ActionItem Item, ActionState State)
{
    /// <summary>What the tracker said, where the state comes from there; null where it is the report's.</summary>
    public TrackedState? Tracked { get; init; }

    /// <summary>Who is to do it: people by their full names, others as written.</summary>
    public ImmutableArray<string> Owners { get; init; } = [];

    /// <summary>The day by which it is to be done; the report's, else the tracker's.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>Its ticket, or null.</summary>
    public TicketLink? Ticket { get; init; }

    /// <summary>Days since the incident; null if nobody knows them.</summary>
    public int? Age { get; init; }

    /// <summary>Days since it was due, of an item that is still open; null if it isn't late.</summary>
    public int? DaysLate { get; init; }

    /// <summary>True while there is still something to do.</summary>
    public bool IsOpen => State is ActionState.NotStated or ActionState.Open or ActionState.InProgress;
}

/// <summary>A state that a tracker told.</summary>
/// <param name="Ticket">What it said.</param>
/// <param name="Day">The day from which that is known.</param>
public sealed record TrackedState(TrackedTicket Ticket, LocalDate Day);
