using NodaTime;
using PostmortemSite.Model;

namespace PostmortemSite.StatusHistory.Linking;

/// <summary>
/// Compares when a report's incident really was with when the status page told of it. Pages nearly always begin later
/// than the truth, so the best is not the same start but up to an hour after it.
/// </summary>
internal static class CompareTimes
{
    /// <summary>How far from the report's start an incident may begin and fit.</summary>
    public static Duration Reach { get; } = Duration.FromHours(3);

    private static readonly Duration Usual = Duration.FromHours(1);
    private static readonly Duration ClocksDiffer = Duration.FromMinutes(15);

    /// <summary>True if the page's incident may be the report's: it began near its start, or they overlap.</summary>
    public static bool MayBe(ReportWindow window, IncidentSpan span) =>
        IsNear(window, span) || (span.From <= window.Until && span.Until >= window.From);

    /// <summary>True if it began near the report's start, or, where only the day is known, on that day.</summary>
    public static bool IsNear(ReportWindow window, IncidentSpan span) => window.Day is { } day
        ? span.Began.Local.Date == day
        : span.Began.Precision != Precision.Day && Length(span.From - window.From) <= Reach;

    public static LinkEvidence Of(ReportWindow window, IncidentSpan span) =>
        window.Day is not null || span.Began.Precision == Precision.Day
        ? OfDays(window, span)
        : new LinkEvidence(Score(window, span), Reason(window, span));

    private static LinkEvidence OfDays(ReportWindow window, IncidentSpan span) =>
        span.Began.Local.Date == (window.Day ?? window.From.InUtc().Date)
            ? new LinkEvidence(0.55, "began on the report's day; the time isn't known")
            : new LinkEvidence(0.3, "touches the report's day; the time isn't known");

    private static double Score(ReportWindow window, IncidentSpan span)
    {
        var delay = span.From - window.From;
        var start =
            Length(delay) > Reach ? (delay > Duration.Zero ? 0.4 : 0.2)
            : delay > Usual ? 1 - (0.5 * ((delay - Usual) / (Reach - Usual)))
            : delay >= Duration.Zero ? 1
            : -delay <= ClocksDiffer ? 0.9
            : 0.8 - (0.5 * ((-delay - ClocksDiffer) / (Reach - ClocksDiffer)));
        return SharedPart(window, span) is { } shared ? start * (0.9 + (0.1 * shared)) : start;
    }

    /// <summary>How much of the shorter window lies within the other; null where either has no length.</summary>
    private static double? SharedPart(ReportWindow window, IncidentSpan span)
    {
        var shorter = Duration.Min(window.Until - window.From, span.Length);
        if (shorter <= Duration.Zero) return null;
        var shared = Instant.Min(window.Until, span.Until) - Instant.Max(window.From, span.From);
        return Math.Clamp(shared / shorter, 0, 1);
    }

    private static string Reason(ReportWindow window, IncidentSpan span)
    {
        var delay = span.From - window.From;
        var start = window.Basis == WindowBasis.Detection ? "the report's detection" : "the report's start";
        var words = Length(delay) < Duration.FromMinutes(1) ? $"began in the same minute as {start}"
            : delay > Duration.Zero ? $"began {Words(delay)} after {start}"
            : $"began {Words(-delay)} before {start}";
        if (Length(delay) > Reach) words += delay > Duration.Zero ? ", while it went on" : ", and went on then";
        return window.Basis == WindowBasis.TimeWithoutZone ? $"{words}, if that is UTC" : words;
    }

    private static string Words(Duration length) => length switch
    {
        { Days: > 0 } => FormattableString.Invariant($"{length.Days} d {length.Hours} h"),
        { Hours: > 0 } => FormattableString.Invariant($"{length.Hours} h {length.Minutes} min"),
        _ => FormattableString.Invariant($"{length.Minutes} min"),
    };

    private static Duration Length(Duration duration) => duration < Duration.Zero ? -duration : duration;
}
