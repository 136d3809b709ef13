using NodaTime;
using NodaTime.Text;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.Rendering.Incidents;

/// <summary>
/// An incident's window on one line, in UTC; the day of its start stands before it. Times without a zone stay as
/// posted, and the line says so.
/// </summary>
public static class WindowText
{
    private static readonly LocalTimePattern Minute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary><c>09:28–10:05 UTC, 37 min</c>; empty where no time of day is known.</summary>
    public static string Of(IncidentWindow window)
    {
        if (window.Start is not { } start) return "";
        var end = window.End is not { } known ? ""
            : DayOf(known) == DayOf(start) ? ClockOf(known, "–")
            : $" to {MomentText.Of(DayOf(known))}{ClockOf(known, ", ")}";
        var clocks = (start.Precision == Precision.Day ? "" : Clock(start)) + end;
        var zone = clocks.Length == 0 || start.Precision == Precision.Day ? ""
            : start.Offset is null ? ", no zone given"
            : " UTC";
        var length = window.Length is { } took ? ", " + DurationText.Of(took) : "";
        var since = window is { IsOpen: true, End: null } && clocks.Length > 0 ? "since " : "";
        return (since + clocks.Trim() + zone + length).Trim(' ', ',');
    }

    /// <summary>The day in UTC on which it began; null where that isn't known.</summary>
    public static LocalDate? DayOf(IncidentWindow window) => window.Start is { } start ? DayOf(start) : null;

    /// <summary><c>3 March 2026</c>, <c>3 March 2026 to 9 March 2026</c>.</summary>
    public static string Of(DateInterval days) => days.Length == 1
        ? MomentText.Of(days.Start)
        : $"{MomentText.Of(days.Start)} to {MomentText.Of(days.End)}";

    private static LocalDate DayOf(Moment moment) => Utc(moment).Date;

    private static string ClockOf(Moment moment, string before) =>
        moment.Precision == Precision.Day ? "" : before + Clock(moment);

    private static string Clock(Moment moment) => Minute.Format(Utc(moment).TimeOfDay);

    private static LocalDateTime Utc(Moment moment) => moment.Instant?.InUtc().LocalDateTime ?? moment.Local;
}
