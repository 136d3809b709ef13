using NodaTime;

namespace PostmortemSite.Model.Insights;

/// <summary>
/// An action item of an earlier report that wasn't done when the failure came back. That it would have met the failure is a
/// guess from words, and said as one.
/// </summary>
/// <param name="Report">The report that promised it.</param>
/// <param name="Item">What was promised.</param>
public sealed record HelpingAction(Postmortem Report, ActionItem Item)
{
    /// <summary>The tickets by which the later report names it, such as <c>OPS-215</c>; empty if it doesn't.</summary>
    public required string NamedBy { get; init; }

    /// <summary>True if it is still to be done.</summary>
    public bool IsStillOpen => Item.IsOpen;

    /// <summary>How long before the recurrence it was due, in days; null if it wasn't due yet, or nobody said when.</summary>
    public int? DaysOverdue { get; init; }

    /// <summary>The day on which it was done, after the recurrence; null if it isn't, or nobody said when.</summary>
    public LocalDate? DoneOn => Item.Closed;
}
