using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using PostmortemSite.Model;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>Reads the time of day at a place of a text: of 24 or 12 hours, with colon, dot, or hours only.</summary>
internal static partial class ReadClock
{
    /// <summary>The time and the offset behind it; for <c>8–9 PM</c> the end too. Null if none stands here.</summary>
    public static (WrittenClock Clock, WrittenClock? Until, int End)? At(string text, int start)
    {
        if (Clock().Match(text, start) is { Success: true } clock) return Minutes(text, clock);
        if (HoursOnly().Match(text, start) is { Success: true } hours) return Hours(hours);
        if (KanjiClock().Match(text, start) is { Success: true } kanji) return Plain(kanji);
        if (Military().Match(text, start) is { Success: true } military) return Plain(military);
        return null;
    }

    /// <summary>The other half of the day, for the start of a range whose end alone says PM.</summary>
    public static WrittenClock InSameHalf(WrittenClock start, WrittenClock end) =>
        end.HasHalf && !start.HasHalf && end.Time.Hour >= 12 && start.Time.Hour < 12
            && start.Time.PlusHours(12) <= end.Time
            ? start with { Time = start.Time.PlusHours(12) }
            : start;

    /// <summary>Hours in the first group and minutes, if there are any, in the second.</summary>
    private static (WrittenClock, WrittenClock?, int)? Plain(Match match)
    {
        var hasMinutes = match.Groups[2].Success;
        var clock = Make(Number(match, 1), hasMinutes ? Number(match, 2) : 0, 0, null,
            hasMinutes ? Precision.Minute : Precision.Hour);
        return clock is null ? null : (clock, null, End(match));
    }

    private static (WrittenClock, WrittenClock?, int)? Minutes(string text, Match match)
    {
        var end = End(match);
        var half = Half().Match(text, end);
        if (half.Success) end += half.Length;
        else if (match.Groups[2].ValueSpan is "." && Measure().IsMatch(text, end)) return null;
        else if (Hour().Match(text, end) is { Success: true } hour) end += hour.Length;
        else if (end < text.Length && char.IsAsciiLetter(text[end]) && ZoneNames.At(text, end) is null) return null;

        var hasSeconds = match.Groups[4].Success;
        var clock = Make(Number(match, 1), Number(match, 3), hasSeconds ? Number(match, 4) : 0, HalfOf(half),
            hasSeconds ? Precision.Second : Precision.Minute);
        return clock is null ? null : (clock, null, end);
    }

    private static (WrittenClock, WrittenClock?, int)? Hours(Match match)
    {
        var half = char.ToLowerInvariant(match.Groups[3].ValueSpan[0]);
        var first = Make(Number(match, 1), 0, 0, half, Precision.Hour);
        if (first is null || !match.Groups[2].Success) return first is null ? null : (first, null, End(match));
        var second = Make(Number(match, 2), 0, 0, half, Precision.Hour);
        if (second is null) return null;
        if (second.Time < first.Time) first = Make(Number(match, 1), 0, 0, half == 'p' ? 'a' : 'p', Precision.Hour)!;
        return (first, second, End(match));
    }

    /// <summary>Null for what no clock shows. An hour past twelve speaks for itself, whatever is written.</summary>
    private static WrittenClock? Make(int hour, int minute, int second, char? half, Precision precision)
    {
        if (minute > 59 || second > 59 || hour > 24 || (hour == 24 && minute + second > 0)) return null;
        if (hour == 24) return new WrittenClock(LocalTime.Midnight, precision, IsNextDay: true);
        if (half == 'p' && hour < 12) hour += 12;
        if (half == 'a' && hour == 12) hour = 0;
        return new WrittenClock(new LocalTime(hour, minute, second), precision, HasHalf: half is not null);
    }

    private static char? HalfOf(Match match) => !match.Success ? null
        : match.ValueSpan.IndexOfAny("aAص") >= 0 ? 'a' : 'p';

    private static int Number(Match match, int group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int End(Match match) => match.Index + match.Length;

    [GeneratedRegex(@"\G([0-9]{1,2})([:.h])([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]{1,9})?)?(?![0-9]|[.:][0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\G(?:[ap]|\s?[ap]\.m\.|\s?[ap]m|\s?[صم])(?![\p{L}0-9])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Half();

    [GeneratedRegex(@"\G([0-9]{1,2})(?:\s?[-–]\s?([0-9]{1,2}))?\s?([ap])(?:m|\.m\.)(?![\p{L}0-9])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HoursOnly();

    [GeneratedRegex(@"\G([0-9]{1,2})時(?:([0-9]{1,2})分)?(?!間)", RegexOptions.CultureInvariant)]
    private static partial Regex KanjiClock();

    [GeneratedRegex(
        @"\G([01][0-9]|2[0-3])([0-5][0-9])(?=\s?(?:Z|UTC|GMT|hrs)(?!\p{L}))", RegexOptions.CultureInvariant)]
    private static partial Regex Military();

    [GeneratedRegex(@"\G(?:h|hrs)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Hour();

    /// <summary>What follows a decimal number that isn't a time: <c>1.50 GB</c>, <c>12.04 LTS</c>.</summary>
    [GeneratedRegex(
        """
        \G\s?(?: [%x°€$£]
              | (?: [kKMGTP]i?[Bb](?:ps)?|ms|µs|ns|s|secs?|seconds|mins?|minutes|hours|days|cores?|CPUs?|LTS
                  | million|billion|percent|USD|EUR|times )(?![\p{L}0-9]) )
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Measure();
}
