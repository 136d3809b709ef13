using NodaTime;
using NodaTime.Text;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.Rendering;

/// <summary>
/// A reconciliation in words. All of its times are on one clock, that of the report's start; a day is named where it
/// isn't the one named last.
/// </summary>
internal static class ReconciliationText
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary><c>13:10 to 15:20</c>; null where it isn't known.</summary>
    public static string? RealWindow(Reconciliation reconciliation) => reconciliation.Real.Value is { } length
        ? Window(reconciliation, new Stretch(Duration.Zero, length), DayOfStart(reconciliation), out _)
        : null;

    /// <summary><c>13:52 to 14:10 and 14:30 to 15:40</c>; null where it isn't known.</summary>
    public static string? ShownWindows(Reconciliation reconciliation)
    {
        if (reconciliation.Shown.IsEmpty) return null;
        var day = DayOfStart(reconciliation);
        return Join([.. reconciliation.Shown.Select(stretch => Window(reconciliation, stretch, day, out day))]);
    }

    /// <summary>The clock on which the times are meant: <c>UTC+02:00</c>.</summary>
    public static string Zone(Reconciliation reconciliation) =>
        reconciliation.Postmortem.Times.Started is { } start
            ? MomentText.Zone(start) ?? "no zone given"
            : "no zone given";

    /// <summary><c>first post after 42 min</c>, or that it came before.</summary>
    public static string FirstPost(Measured firstPost) => firstPost.Value switch
    {
        { } after when after < Duration.Zero => $"first post {DurationText.Of(-after)} before the start",
        { } after => $"first post after {DurationText.Of(after)}",
        null => "first post unknown",
    };

    /// <summary>The whole of it in a line.</summary>
    public static string Line(Reconciliation reconciliation)
    {
        var real = RealWindow(reconciliation) is { } window
            ? $"{window} ({DurationText.Of(reconciliation.Real.Value!.Value)})"
            : "unknown";
        string?[] parts =
        [
            $"Real: {real}",
            $"Status page: {ShownWindows(reconciliation) ?? "unknown"}",
            FirstPost(reconciliation.FirstPost),
            reconciliation.Missed.Value is { } missed ? $"{DurationText.Of(missed)} not shown" : null,
            reconciliation.Impact is { } impact ? ImpactLine(impact) : null,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    /// <summary><c>impact minor, expected major</c>.</summary>
    public static string ImpactLine(ImpactComparison impact) => impact.IsExpected
        ? $"impact {Word(impact.Shown)}, as expected"
        : $"impact {Word(impact.Shown)}, expected {string.Join(" or ", impact.Expected.Select(Word))}";

    /// <summary>A length, or why it isn't known.</summary>
    public static string Of(Measured length) =>
        length.Value is { } value ? DurationText.Of(value) : $"unknown: {length.Reason}";

    public static string Word(StatusImpact impact) => impact.ToString().ToLowerInvariant();

    private static LocalDate DayOfStart(Reconciliation reconciliation) =>
        reconciliation.Postmortem.Times.Started!.Local.Date;

    private static string Window(Reconciliation reconciliation, Stretch stretch, LocalDate day, out LocalDate last)
    {
        var (from, until) = (reconciliation.At(stretch.From).Local, reconciliation.At(stretch.Until).Local);
        last = until.Date;
        return stretch.Length == Duration.Zero
            ? $"{Time(from, day)} only"
            : $"{Time(from, day)} to {Time(until, from.Date)}";
    }

    private static string Time(LocalDateTime time, LocalDate day) => time.Date == day
        ? Clock.Format(time.TimeOfDay)
        : $"{MomentText.Of(time.Date)}, {Clock.Format(time.TimeOfDay)}";

    private static string Join(string[] windows) =>
        windows.Length == 1 ? windows[0] : $"{string.Join(", ", windows[..^1])} and {windows[^1]}";
}
