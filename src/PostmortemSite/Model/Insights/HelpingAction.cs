using NodaTime;

namespace PostmortemSite.Model.Insights;

/// <summary>
/// An action item of an earlier report that wasn't done when the failure came back. That it would have met the failure is a
/// guess from tickets and words, so pages say only that it was promised before and not done.
/// </summary>
/// <param name="Entry">What was promised, and how far it has come since.</param>
public sealed record HelpingAction(ActionEntry Entry)
{
    /// <summary>The report that promised it; it has a date.</summary>
    public Postmortem Report => Entry.Postmortem;

    /// <summary>What was promised.</summary>
    public ActionItem Item => Entry.Item;

    /// <summary>The ticket by which the later report names it, such as <c>OPS-215</c>; empty if it doesn't.</summary>
    public required string NamedBy { get; init; }

    /// <summary>True if it is still to be done.</summary>
    public bool IsStillOpen => Entry.IsOpen;

    /// <summary>How long before the recurrence it was due, in days; null if it wasn't due yet, or nobody said when.</summary>
    public int? DaysOverdue { get; init; }

    /// <summary>The day on which it was done, after the recurrence; null if it isn't, or nobody said when.</summary>
    public LocalDate? DoneOn => ClosedOn(Entry);

    /// <summary>The day on which an item was done or given up, by its report or by the tracker.</summary>
    internal static LocalDate? ClosedOn(ActionEntry entry) =>
        entry.IsOpen ? null : entry.Item.Closed ?? entry.Tracked?.Ticket.Since;
}
