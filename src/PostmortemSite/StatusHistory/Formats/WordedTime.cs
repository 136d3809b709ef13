using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using PostmortemSite.Model;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// Reads times with a month's name: those of RSS (https://www.rfc-editor.org/rfc/rfc822#section-5, with years of four
/// digits) and of JavaScript's <c>Date.toString</c>.
/// </summary>
internal static partial class WordedTime
{
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The time, or null if the text isn't one.</summary>
    public static Moment? Parse(string text, DateTimeZone? zone)
    {
        var match = Mail().Match(text);
        if (!match.Success) match = Script().Match(text);
        if (!match.Success || MonthOf(match.Groups["month"].Value) is not { } month) return null;
        var year = Number(match, "year");
        if (StatusTime.Date(year < 100 ? 2000 + year : year, month, Number(match, "day")) is not { } date) return null;
        var second = match.Groups["second"].Success ? Number(match, "second") : 0;
        return StatusTime.Clock(Number(match, "hour"), Number(match, "minute"), second) is { } time
            ? StatusTime.At(date + time, OffsetOf(match.Groups["zone"].Value), zone)
            : null;
    }

    /// <summary>1 to 12 for an English month's name or its first three letters, else null.</summary>
    public static int? MonthOf(string name) =>
        name.Length >= 3 && Array.IndexOf(Months, name[..3].ToLowerInvariant()) is var index and >= 0
            ? index + 1
            : null;

    /// <summary>The offset that a zone's name, or digits, stand for; null if that isn't certain.</summary>
    public static Offset? OffsetOf(string zone)
    {
        if (HoursOf(zone.ToUpperInvariant()) is { } hours) return Offset.FromHours(hours);
        var digits = zone.AsSpan().TrimStart("GMTUC");
        if (digits is not ['+' or '-', ..] || digits.Length < 5) return null;
        var minutes = (int.Parse(digits[1..3], NumberStyles.None, CultureInfo.InvariantCulture) * 60)
            + int.Parse(digits[^2..], NumberStyles.None, CultureInfo.InvariantCulture);
        return minutes > 18 * 60 ? null : Offset.FromSeconds((digits[0] == '-' ? -60 : 60) * minutes);
    }

    /// <summary>The zones that RFC 822 names.</summary>
    private static int? HoursOf(string zone) => zone switch
    {
        "Z" or "UT" or "UTC" or "GMT" => 0,
        "EDT" => -4,
        "EST" or "CDT" => -5,
        "CST" or "MDT" => -6,
        "MST" or "PDT" => -7,
        "PST" => -8,
        _ => null,
    };

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """
        ^([A-Za-z]{3,9},?\ +)?(?<day>[0-9]{1,2})[\ -](?<month>[A-Za-z]{3,9})[\ -](?<year>[0-9]{4}|[0-9]{2})\ +
        (?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2}))?\ *
          (?<zone>[A-Za-z]{1,5}|[+-][0-9]{2}:?[0-9]{2})?\z
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    [GeneratedRegex(
        """
        ^[A-Za-z]{3}\ (?<month>[A-Za-z]{3})\ (?<day>[0-9]{1,2})\ (?<year>[0-9]{4})\ (?<hour>[0-9]{2}):
          (?<minute>[0-9]{2}):(?<second>[0-9]{2})
        \ (?<zone>(GMT|UTC)([+-][0-9]{4})?)(\ \([^()]*\))?\z
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Script();
}
