using NodaTime;
using PostmortemSite.Model;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>
/// Reads the time that a text begins with. It goes from word to word as long as each is a part of a time: a date, a
/// clock, a zone, a day of the week, a dash before an end, or a word such as "around" between them.
/// </summary>
internal static class ReadTime
{
    private const int Longest = 120;

    /// <summary>The parts of the time; null if the text doesn't begin with one.</summary>
    public static TimeParts? Of(string text) => new TimeScanner(TimeText.ToPlain(Shorten(text))).Read();

    /// <summary>
    /// A single time, such as a front matter value or "2023-11-01 10:15" behind "First detected:"; null if the text
    /// doesn't begin with one, or if its date can't be known.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The document's date, for a time without one and for a date without a year.</param>
    /// <param name="zone">The site's zone, for a time that names none.</param>
    public static Moment? Moment(string text, LocalDate? date, DateTimeZone? zone) =>
        Of(text.TrimStart()) is { } parts
            ? new TimelineClock(date, zone, DateOrder.Unknown, static (_, _, _, _) => { }).Read(parts, 1).When
            : null;

    /// <summary>A time is never long; the cut is at a space, so that no number is torn.</summary>
    private static string Shorten(string text) =>
        text.Length <= Longest ? text
        : text.LastIndexOf(' ', Longest) is var space and > 0 ? text[..(space + 1)]
        : text[..Longest];
}
