using System.Globalization;
using System.Text.RegularExpressions;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>
/// What headings, column titles and sentences say about the times below them: "All times in PST, on February 8th 2019".
/// A sentence counts only if it speaks of times: one that tells a story may name a zone in passing.
/// </summary>
internal static partial class Preamble
{
    /// <summary>Hears a heading: any zone and any date in it hold.</summary>
    public static void Heading(string text, int line, TimelineClock clock)
    {
        if (ZoneNames.In(text) is { } zone) clock.Hear(zone);
        if (DateIn(text) is { } date) clock.Hear(date, line);
    }

    /// <summary>Hears the sentences of a paragraph.</summary>
    public static void Prose(string text, int line, TimelineClock clock)
    {
        foreach (var sentence in Sentences().Split(text))
            if (SpeaksOfTimes().IsMatch(sentence) || ZoneOnly(sentence))
                Heading(sentence, line, clock);
    }

    /// <summary>The zone that a column's title names; a year in it is heard.</summary>
    public static NamedZone? Column(string title, TimelineClock clock)
    {
        if (Year().Match(title) is { Success: true } year)
            clock.HearYear(int.Parse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
        return ZoneNames.In(title);
    }

    /// <summary>Which number is the month in the dates of a text, by the first of them that says it.</summary>
    public static DateOrder OrderIn(ReadOnlySpan<char> text)
    {
        foreach (var match in NumericDates().EnumerateMatches(text))
        {
            var date = text.Slice(match.Index, match.Length).ToString();
            if (ReadDate.At(date, 0) is { Date.Evidence: not DateOrder.Unknown } found) return found.Date.Evidence;
        }

        return DateOrder.Unknown;
    }

    private static bool ZoneOnly(string sentence)
    {
        var text = sentence.AsSpan().Trim(" *_().");
        return text.Length is > 0 and <= 40 && ZoneNames.At(text.ToString(), 0) is { } zone && zone.End == text.Length;
    }

    private static WrittenDate? DateIn(string text)
    {
        text = TimeText.ToPlain(text);
        for (var i = 0; i < text.Length; i++)
        {
            if ((i > 0 && char.IsLetterOrDigit(text[i - 1])) || !char.IsLetterOrDigit(text[i])) continue;
            if (ReadDate.At(text, i) is { Date.Form: DateForm.Plain or DateForm.Numbers } found) return found.Date;
        }

        return null;
    }

    [GeneratedRegex(@"(?<=[.!?。])\s+|(?<=。)", RegexOptions.CultureInvariant)]
    private static partial Regex Sentences();

    [GeneratedRegex(
        """
        (?<!(?:several|many|multiple|few|two|three|[0-9])\ )\btimes\b | \btime\ ?(?:stamps?|zone)\b
        | ^\W*(?:date|time)\b | 時刻 | 日時 | Zeiten | Uhrzeiten | الأوقات | التوقيت
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex SpeaksOfTimes();

    [GeneratedRegex("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(
        @"(?<![0-9./-])[0-9]{1,2}([-/.])[0-9]{1,2}(?:\1[0-9]{2,4}|[ T][0-9]{1,2}:[0-9]{2})(?![0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex NumericDates();
}
