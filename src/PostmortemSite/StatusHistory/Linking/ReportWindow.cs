using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.StatusHistory.Linking;

/// <summary>When a report's incident really was, as exactly as the report says it.</summary>
/// <param name="From">Its start, or that of its day.</param>
/// <param name="Until">Its end; its start, where no end is known.</param>
/// <param name="Basis">What the two rest on.</param>
internal sealed record ReportWindow(Instant From, Instant Until, WindowBasis Basis)
{
    /// <summary>A day somewhere begins this long before it does in UTC, and ends about as long after.</summary>
    private static readonly Duration Zones = Duration.FromHours(14);

    /// <summary>The window, or null if the report names no day.</summary>
    public static ReportWindow? Of(Postmortem postmortem)
    {
        var times = postmortem.Times;
        var start = times.Started ?? times.Detected;
        if (start is null or { Precision: Precision.Day }) return OfDay(start?.Local.Date ?? postmortem.Date);
        var from = StatusTime.Rank(start);
        var until = (times.Mitigated ?? times.Resolved) is { Precision: not Precision.Day } end
            ? StatusTime.Rank(end)
            : from;
        return new ReportWindow(from, Instant.Max(from, until),
            start.Offset is null ? WindowBasis.TimeWithoutZone
            : times.Started is null ? WindowBasis.Detection
            : WindowBasis.Start);
    }

    private static ReportWindow? OfDay(LocalDate? day) => day is { } date
        && date.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() is var start
            ? new ReportWindow(start - Zones, start + Duration.FromDays(1) + Zones, WindowBasis.Day) { Day = date }
            : null;

    /// <summary>The day, where no more is known.</summary>
    public LocalDate? Day { get; private init; }
}

/// <summary>What is known of when a report's incident was.</summary>
internal enum WindowBasis
{
    /// <summary>When it started.</summary>
    Start,

    /// <summary>When it was noticed.</summary>
    Detection,

    /// <summary>A time that names no zone; it is taken as UTC.</summary>
    TimeWithoutZone,

    /// <summary>The day.</summary>
    Day,
}
