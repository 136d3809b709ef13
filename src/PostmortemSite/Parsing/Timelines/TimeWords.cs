using System.Globalization;
using System.Text.RegularExpressions;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>The words and signs that stand around and between the parts of a time.</summary>
internal static partial class TimeWords
{
    private const string Opening = "([{*_\"“「【>•";
    private const string Closing = ")]}*_\"”」】>:–—|,.、·•→;";

    /// <summary>The place behind spaces.</summary>
    public static int SkipSpaces(string text, int place)
    {
        while (place < text.Length && text[place] == ' ') place++;
        return place;
    }

    /// <summary>The place behind brackets, emphasis, quotation marks and emoji at a text's beginning.</summary>
    public static int SkipOrnaments(string text)
    {
        var place = 0;
        while (place < text.Length && (text[place] == ' ' || Opening.Contains(text[place]) || IsEmoji(text[place])))
            place++;
        return place;
    }

    /// <summary>The place behind what sets a time apart from the words; a minus sign belongs to its number.</summary>
    public static int SkipSeparators(string text, int place)
    {
        while (place < text.Length && (text[place] == ' ' || Closing.Contains(text[place])
                   || (text[place] == '-' && !(place + 1 < text.Length && char.IsAsciiDigit(text[place + 1])))))
            place++;
        return place;
    }

    /// <summary>What stands before a time without its brackets: emoji say something.</summary>
    public static string Ornament(string text) => text.Trim([' ', .. Opening]);

    /// <summary>True for a sign that opens a bracket or emphasis.</summary>
    public static bool IsOpening(char c) => Opening.Contains(c);

    private static bool IsEmoji(char c) =>
        char.IsSurrogate(c) || c is '\u200d' or '\ufe0f' || char.GetUnicodeCategory(c) == UnicodeCategory.OtherSymbol;

    [GeneratedRegex(
        @"\G(?:approximately|approx\.?|around|about|circa|ca\.|c\.|ca(?= )|roughly|early|late|mid)(?![\p{L}0-9])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex Approximation();

    /// <summary>Words that may stand before a time; the first group makes it part of a sentence.</summary>
    [GeneratedRegex(@"\G(?:(at|on|by|the|from|between|in the)|date:?|time:?)(?![\p{L}0-9])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex Filler();

    /// <summary>Words that may stand between a date and its time of day.</summary>
    [GeneratedRegex(@"\G(?:at|around|about|approximately|approx|circa|ca|c|between)(?!\p{L})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex ClockWords();

    [GeneratedRegex("\\G(?:頃|ごろ|前後|以前|以降)", RegexOptions.CultureInvariant)]
    public static partial Regex Suffix();

    /// <summary><c>??:??</c>, <c>HH:mm</c>, 不明, or a part of the day that stands alone.</summary>
    [GeneratedRegex(
        @"\G(?:\?\?:\?\?|\?{1,4}|HH:mm|--:--|xx:xx|時刻不明|不明)(?![\p{L}0-9])
        |\G(?:early\ |late\ |mid-?)?
            (?:morning|afternoon|evening|midday|noon|midnight|night|overnight|lunchtime)(?=\ *(?:[-–—:,|)\]]|$))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    public static partial Regex UnknownTime();

    [GeneratedRegex(@"\G[-+][0-9]{2}:?[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    public static partial Regex NumericOffset();
}
