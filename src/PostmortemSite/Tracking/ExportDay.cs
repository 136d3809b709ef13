using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using PostmortemSite.Parsing;

namespace PostmortemSite.Tracking;

/// <summary>
/// Reads a day as trackers export it: ISO 8601 with or without a time, <c>20/Nov/26 3:14 PM</c>, or in words. What
/// could be two days, such as <c>11/12/2026</c>, is none.
/// </summary>
internal static partial class ExportDay
{
    private static readonly LocalDatePattern Short = LocalDatePattern.CreateWithInvariantCulture("d/MMM/uuuu");

    public static LocalDate? Of(string text)
    {
        if (Iso().Match(text) is { Success: true } iso)
            return Parsed(LocalDatePattern.Iso, iso.Groups["day"].Value);
        if (Named().Match(text) is not { Success: true } named) return WrittenDay.FindIn(text);
        var (number, month, year) = (named.Groups["d"].Value, named.Groups["m"].Value, named.Groups["y"].Value);
        return Parsed(Short, $"{number}/{Capital(month)}/{(year.Length == 2 ? "20" : "")}{year}");
    }

    private static LocalDate? Parsed(LocalDatePattern pattern, string text) =>
        pattern.Parse(text) is { Success: true, Value: var day } ? day : null;

    private static string Capital(string month) => char.ToUpperInvariant(month[0]) + month[1..].ToLowerInvariant();

    [GeneratedRegex(@"^(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ].*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(
        @"^(?<d>[0-9]{1,2})[/-](?<m>[A-Za-z]{3})[/-](?<y>[0-9]{2}|[0-9]{4})(?:\s.*)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
