using System.Globalization;
using System.Text.RegularExpressions;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>Reads the date that stands at a place of a text, in numbers or with the month's name.</summary>
internal static partial class ReadDate
{
    /// <summary>The date and the offset behind it, or null if none stands here.</summary>
    public static (WrittenDate Date, int End)? At(string text, int start)
    {
        if (!char.IsAsciiDigit(text[start])) return MonthName(text, start);
        var number = NumberEnd(text, start);
        if (number == text.Length || number - start > 6) return null;
        return text[number] switch
        {
            '-' or '/' or '.' => Numbers(text, start) ?? DayName(text, start),
            '年' or '月' => Kanji(text, start),
            '?' => Unfinished(text, start),
            _ => DayName(text, start),
        };
    }

    private static (WrittenDate, int)? Numbers(string text, int start)
    {
        if (YearFirst().Match(text, start) is { Success: true } iso)
            return (Checked(new WrittenDate(DateForm.Plain, Number(iso, 1), Number(iso, 3), Number(iso, 4))), End(iso));
        if (YearLast().Match(text, start) is { Success: true } numbers)
            return (Checked(new WrittenDate(
                DateForm.Numbers, Century(Number(numbers, 4)), Number(numbers, 1), Number(numbers, 3))), End(numbers));
        if (NoYear().Match(text, start) is { Success: true } noYear)
        {
            var form = IsoLike(noYear) ? DateForm.Plain : DateForm.Numbers;
            return (Checked(new WrittenDate(form, null, Number(noYear, 1), Number(noYear, 3))), End(noYear));
        }

        if (Slip().Match(text, start) is { Success: true } slip)
            return (new WrittenDate(DateForm.Mistaken, null, 0, 0), End(slip));
        return Unfinished(text, start);
    }

    private static (WrittenDate, int)? Unfinished(string text, int start) =>
        Incomplete().Match(text, start) is { Success: true } match
            ? (new WrittenDate(DateForm.Incomplete, null, 0, 0), End(match))
            : null;

    private static (WrittenDate, int)? Kanji(string text, int start)
    {
        if (KanjiDate().Match(text, start) is not { Success: true } match) return null;
        if (!match.Groups[3].Success) return (new WrittenDate(DateForm.Incomplete, null, 0, 0), End(match));
        var year = match.Groups[1].Success ? Number(match, 1) : (int?)null;
        return (Checked(new WrittenDate(DateForm.Plain, year, Number(match, 2), Number(match, 3))), End(match));
    }

    /// <summary><c>21 May 2021</c>, <c>1st of November</c>.</summary>
    private static (WrittenDate, int)? DayName(string text, int start)
    {
        if (DayThenName().Match(text, start) is not { Success: true } match) return null;
        if (DateWords.Month(match.Groups[2].ValueSpan) is not { } month) return null;
        return WithYear(text, End(match), month, Number(match, 1));
    }

    /// <summary><c>Jan 14</c>, <c>May 21st</c>, <c>November 13, 2021</c>.</summary>
    private static (WrittenDate, int)? MonthName(string text, int start)
    {
        var word = WordEnd(text, start);
        if (word - start < 3 || DateWords.Month(text.AsSpan(start, word - start)) is not { } month) return null;
        if (NameThenDay().Match(text, word) is not { Success: true } match) return null;
        var (date, end) = WithYear(text, End(match), month, Number(match, 1));
        return (match.Groups[2].Success ? date with { LastDay = Number(match, 2) } : date, end);
    }

    private static (WrittenDate Date, int End) WithYear(string text, int end, int month, int day)
    {
        var year = Year().Match(text, end);
        return year.Success
            ? (Checked(new WrittenDate(DateForm.Plain, Number(year, 1), month, day)), End(year))
            : (Checked(new WrittenDate(DateForm.Plain, null, month, day)), end);
    }

    /// <summary>A date that no calendar has is a slip.</summary>
    private static WrittenDate Checked(WrittenDate date)
    {
        var (month, day) = date.Form == DateForm.Numbers && date.First > 12
            ? (date.Second, date.First)
            : (date.First, date.Second);
        var exists = month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(date.Year ?? 2000, month);
        return exists ? date : date with { Form = DateForm.Mistaken };
    }

    /// <summary><c>03-26 17:40</c> is the end of 2019-03-26, not the 3rd of the 26th month.</summary>
    private static bool IsoLike(Match match) => match is { ValueSpan: [_, _, '-', _, _] } && Number(match, 1) <= 12;

    private static int Century(int year) => year < 100 ? 2000 + year : year;

    private static int Number(Match match, int group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int End(Match match) => match.Index + match.Length;

    private static int NumberEnd(string text, int start)
    {
        while (start < text.Length && char.IsAsciiDigit(text[start])) start++;
        return start;
    }

    private static int WordEnd(string text, int start)
    {
        while (start < text.Length && char.IsLetter(text[start])) start++;
        return start;
    }

    [GeneratedRegex(@"\G([12][0-9]{3})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"\G([0-9]{1,2})([-/.])([0-9]{1,2})\2((?:19|20)[0-9]{2}|(?<=[-/])[0-9]{2})(?![0-9]|\.[0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex YearLast();

    [GeneratedRegex(
        @"\G([0-9]{1,2})([-/])([0-9]{1,2})(?=[ T]{1,3}~?[0-9]{1,2}:[0-9]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex NoYear();

    [GeneratedRegex(
        """
        \G(?: [0-9]{5,6}-[0-9]{1,2}-[0-9]{1,2}
            | [0-9]{3}-[0-9]{1,2}-[0-9]{1,2}
            | [0-9]{1,2}([-/])[0-9]{1,2}\1[0-9]{3}
            | [0-9]{1,2}/[0-9]{1,2}/[0-9]{5} )(?![0-9])
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Slip();

    [GeneratedRegex(
        """
        \G(?: (?:19|20)[0-9]{2}[-/](?: [0-9?]{1,2}[-/][0-9?]{1,2}(?:[-/][0-9?]{1,2})?
                                     | [0-9]{1,2}(?![0-9]*[-/:.]?[0-9])
                                     | \?{1,2} )
            | [0-9?]{1,2}[-/]\?{1,2}(?:[-/][0-9?]{1,4})? )(?![0-9])
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Incomplete();

    [GeneratedRegex("\\G(?:([0-9]{4})年)?\\s?(?:([0-9]{1,2})月\\s?(?:([0-9]{1,2})日)?)?", RegexOptions.CultureInvariant)]
    private static partial Regex KanjiDate();

    [GeneratedRegex(
        @"\G([0-9]{1,2})(?:st|nd|rd|th|\.)?[ -](?:of )?(\p{L}{3,12})(?!\p{L})\.?", RegexOptions.CultureInvariant)]
    private static partial Regex DayThenName();

    [GeneratedRegex(
        """
        \G\.?[\ -](?:the\ )?([0-9]{1,2})(?:st|nd|rd|th)?
        (?:\s?[-–]\s?([0-9]{1,2})(?:st|nd|rd|th)?(?![0-9:]))?
        (?![0-9]|[:.][0-9]|\s?[ap]m|\p{L})
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex NameThenDay();

    [GeneratedRegex(@"\G,?[ -]{1,2}((?:19|20)[0-9]{2})(?![0-9]|[:.][0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
