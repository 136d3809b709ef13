using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace PostmortemSite.Parsing;

/// <summary>
/// Reads a day as authors write it, where it can mean only one: <c>2024-05-04</c>, <c>2024/05/04</c>, <c>4 May 2024</c>,
/// <c>May 4th, 2024</c>, <c>2024年5月4日</c>. "04-05-2024" gives none.
/// </summary>
internal static partial class WrittenDay
{
    private const string Month =
        "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
        + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    /// <summary>The forms, as a part of other expressions that ignore case.</summary>
    public const string Pattern =
        "(?:(?<y>[0-9]{4})(?<s>[-/.])(?<m>[0-9]{1,2})\\k<s>(?<d>[0-9]{1,2})"
        + "|(?<y>[0-9]{4})\\s?年\\s?(?<m>[0-9]{1,2})\\s?月\\s?(?<d>[0-9]{1,2})\\s?日"
        + "|(?<d>[0-9]{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<name>" + Month + ")\\.?,?\\s+(?<y>[0-9]{4})"
        + "|(?<name>" + Month + ")\\.?\\s+(?<d>[0-9]{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>[0-9]{4}))";

    /// <summary>True if the whole text is one day.</summary>
    public static bool TryParse(string text, out LocalDate date)
    {
        var match = Whole().Match(text);
        date = default;
        return match.Success && TryRead(match, out date);
    }

    /// <summary>The first day that a text mentions; null if it mentions none.</summary>
    public static LocalDate? FindIn(string text)
    {
        for (var match = Anywhere().Match(text); match.Success; match = match.NextMatch())
            if (TryRead(match, out var date))
                return date;
        return null;
    }

    /// <summary>The day that a text mentions, if it mentions only one.</summary>
    public static LocalDate? OnlyOneIn(string text)
    {
        LocalDate? only = null;
        for (var match = Anywhere().Match(text); match.Success; match = match.NextMatch())
        {
            if (!TryRead(match, out var date)) continue;
            if (only is not null && only != date) return null;
            only = date;
        }

        return only;
    }

    private static bool TryRead(Match match, out LocalDate date)
    {
        date = default;
        var year = Number(match.Groups["y"]);
        var month = match.Groups["m"].Success ? Number(match.Groups["m"]) : MonthOf(match.Groups["name"].Value);
        var day = Number(match.Groups["d"]);
        if (year is < 1970 or > 2199 || month is < 1 or > 12 || day < 1) return false;
        if (day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return false;
        date = new LocalDate(year, month, day);
        return true;
    }

    private static int Number(Group group) =>
        int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int MonthOf(string name) =>
        "janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(name[..3], StringComparison.OrdinalIgnoreCase) / 3 + 1;

    [GeneratedRegex("^\\s*" + Pattern + "\\s*\\.?\\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(
        "(?<![A-Za-z0-9_.-])" + Pattern + "(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Anywhere();
}
