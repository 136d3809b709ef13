using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Model.Insights;
using PostmortemSite.StatusHistory.FollowingUp;

namespace PostmortemSite.Deriving.Insights.Monthly;

/// <summary>What a month brought, for people who meet to talk about it. Internal.</summary>
/// <param name="Month">The month.</param>
/// <param name="AsOf">"Today": what has come since then isn't known.</param>
public sealed record MonthlyReport(YearMonth Month, LocalDate AsOf)
{
    /// <summary>The month's last day, or "today" if it isn't over.</summary>
    public LocalDate End => LocalDate.Min(LastDay, AsOf);

    /// <summary>True if "today" lies after the month.</summary>
    public bool IsOver => AsOf > LastDay;

    /// <summary>Its incidents, oldest first.</summary>
    public required ImmutableArray<PostmortemMetrics> Incidents { get; init; }

    /// <summary>Those of them that were failures which had been there before.</summary>
    public required ImmutableArray<(RecurrenceChain Chain, Occurrence Time)> Repeats { get; init; }

    /// <summary>The action items due in the month, done or not, the earliest first.</summary>
    public required ImmutableArray<ActionEntry> Due { get; init; }

    /// <summary>What was due before the month and not done at its end, the longest late first.</summary>
    public required ImmutableArray<ActionEntry> StillLate { get; init; }

    /// <summary>The response metrics, of the month and of the twelve months before it.</summary>
    public required ImmutableArray<MetricOfMonth> Metrics { get; init; }

    /// <summary>Reports promised on the status page and still missing, oldest first; null without a history.</summary>
    public ImmutableArray<Promise>? Promises { get; init; }

    private LocalDate LastDay => Month.ToDateInterval().End;

    /// <summary>Days that an item was late at the end; null if it was done by then, or wasn't due.</summary>
    public int? DaysLate(ActionEntry entry) =>
        entry.Due is { } due && due < End && WasOpen(entry, End) ? Period.DaysBetween(due, End) : null;

    /// <summary>Whether an item was to be done still on a day, as far as anybody says when it was done.</summary>
    internal static bool WasOpen(ActionEntry entry, LocalDate day) =>
        entry.IsOpen || HelpingAction.ClosedOn(entry) > day;
}

/// <summary>A metric of a month beside that of the twelve months before it.</summary>
/// <param name="OfMonth">The month's.</param>
/// <param name="Before">That of the twelve months before.</param>
public sealed record MetricOfMonth(MetricSummary OfMonth, MetricSummary Before);
