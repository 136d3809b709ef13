using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Model;

namespace PostmortemSite.Validating;

/// <summary>
/// Finds durations in the text that contradict the timestamps. Authors count from the start or from when it was noticed,
/// so a duration agrees if either does. It is rounded as it is written: whole hours may be half an hour off, others a minute.
/// </summary>
internal static partial class CheckStatedDurations
{
    private static readonly Duration Minute = Duration.FromMinutes(1);
    private static readonly Duration HalfAnHour = Duration.FromMinutes(30);
    private static readonly Duration HalfADay = Duration.FromHours(12);

    public static IEnumerable<Problem> In(Archive<Internal> archive) =>
        from postmortem in archive.Postmortems
        from stated in postmortem.StatedDurations
        where Judge(stated, postmortem.Times) is (true, _)
        let nearest = Judge(stated, postmortem.Times)!.Value.Nearest
        select Problem.Warning(postmortem.Source.Path, new Position(stated.Line, 1), "stated-duration",
            $"\"{stated.Name}: {stated.Text}\" doesn't fit the timestamps: from {nearest.From} to {nearest.To} it is {Text(nearest.Length)}.",
            "Correct whichever is wrong; metrics are taken from the timestamps.");

    /// <summary>
    /// Whether a stated duration contradicts the timestamps, and the span of theirs that comes nearest to it; null where
    /// there is nothing to compare.
    /// </summary>
    internal static (bool IsContradicted, Span Nearest)? Judge(StatedDuration stated, IncidentTimes times)
    {
        if (stated.Length is not { } length) return null;
        var spans = Spans(stated.Name, times).ToList();
        if (spans.Count == 0) return null;
        var nearest = spans.MinBy(span => Off(span.Length, length))!;
        return (Off(nearest.Length, length) > Rounding(length), nearest);
    }

    /// <summary>The spans that a duration of this name may mean, as far as the timestamps tell them.</summary>
    private static IEnumerable<Span> Spans(string name, IncidentTimes times)
    {
        (string Name, Moment? Moment) started = ("the start", times.Started);
        (string Name, Moment? Moment) detected = ("its detection", times.Detected);
        (string Name, Moment? Moment)[] ends =
            Detection().IsMatch(name) ? [detected]
            : Acknowledgement().IsMatch(name) ? [("its acknowledgement", times.Acknowledged)]
            : Repair().IsMatch(name) ? [("its mitigation", times.Mitigated)]
            : Resolution().IsMatch(name) ? [("its resolution", times.Resolved)]
            : [("its mitigation", times.Mitigated), ("its resolution", times.Resolved)];
        foreach (var from in new[] { started, detected })
            foreach (var to in ends)
                if (from != to && to.Moment?.Since(from.Moment) is { } length)
                    yield return new Span(from.Name, to.Name, length);
    }

    private static Duration Off(Duration one, Duration other) => one < other ? other - one : one - other;

    private static Duration Rounding(Duration length) =>
        length.TotalSeconds % NodaConstants.SecondsPerDay == 0 ? HalfADay
        : length.TotalSeconds % NodaConstants.SecondsPerHour == 0 ? HalfAnHour
        : Minute;

    private static string Text(Duration length) => length < Duration.Zero
        ? "negative"
        : string.Create(CultureInfo.InvariantCulture, $"{(long)length.TotalHours} h {length.Minutes:00} min");

    /// <summary>A span of the timestamps.</summary>
    internal sealed record Span(string From, string To, Duration Length);

    [GeneratedRegex("detect|^m?ttd$|検知|اكتشاف", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Detection();

    [GeneratedRegex("acknowledge|^m?tta$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Acknowledgement();

    [GeneratedRegex("mitigat|repair|restore|^m?ttm$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Repair();

    [GeneratedRegex("resol|recover|^m?ttr$|復旧|الحل|التعافي", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Resolution();
}
