using System.Globalization;
using NodaTime;

namespace PostmortemSite.Rendering;

/// <summary>How long something took, in words; the same on every machine.</summary>
public static class DurationText
{
    /// <summary>
    /// <c>45 s</c>, <c>12 min</c>, <c>1 h 23 min</c>, <c>2 d 3 h</c>: the two largest units, rounded down.
    /// </summary>
    public static string Of(Duration duration) => duration switch
    {
        { Days: > 0 } => Join(duration.Days, "d", duration.Hours, "h"),
        { Hours: > 0 } => Join(duration.Hours, "h", duration.Minutes, "min"),
        { Minutes: > 0 } => Join(duration.Minutes, "min", duration.Seconds, "s"),
        _ => Invariant($"{duration.Seconds} s"),
    };

    /// <summary>The time from the start: <c>+0:26</c>, <c>−0:05</c>, <c>+1 d 2:10</c>.</summary>
    public static string Offset(Duration duration)
    {
        var sign = duration < Duration.Zero ? "−" : "+";
        var length = duration < Duration.Zero ? -duration : duration;
        var days = length.Days > 0 ? Invariant($"{length.Days} d ") : "";
        return Invariant($"{sign}{days}{length.Hours}:{length.Minutes:00}");
    }

    /// <summary>For machines: <c>PT1H23M</c>, as in an HTML <c>datetime</c> attribute.</summary>
    public static string Iso(Duration duration) => Invariant($"PT{(long)duration.TotalSeconds}S");

    private static string Join(int large, string largeUnit, int small, string smallUnit) => small == 0
        ? Invariant($"{large}\u00a0{largeUnit}")
        : Invariant($"{large}\u00a0{largeUnit} {small}\u00a0{smallUnit}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
