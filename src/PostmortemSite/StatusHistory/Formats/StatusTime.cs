using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.TimeZones;
using PostmortemSite.Model;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// Reads and writes the times of status pages: ISO 8601 with an offset, "UTC" or nothing behind it, seconds since 1970,
/// and those of <see cref="WordedTime"/>. A zone is never invented: without an offset and a declared zone, a time has
/// none.
/// </summary>
internal static partial class StatusTime
{
    /// <summary>No time is written with more characters.</summary>
    private const int MaxLength = 200;

    private static readonly ZoneLocalMappingResolver Lenient =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    /// <summary>The time, or null if the text isn't one.</summary>
    /// <param name="text">As the page writes it.</param>
    /// <param name="zone">The zone of times that name none, or null.</param>
    public static Moment? Parse(string text, DateTimeZone? zone)
    {
        if (text.Length > MaxLength) return null;
        text = text.Trim();
        if (SinceEpoch(text) is { } instant) return At(instant.InUtc().LocalDateTime, Offset.Zero, null);
        if (Iso().Match(text) is not { Success: true } match) return WordedTime.Parse(text, zone);
        if (Date(Number(match, "year"), Number(match, "month"), Number(match, "day")) is not { } date) return null;
        if (!match.Groups["hour"].Success)
            return new Moment(date.AtMidnight(), null) { Precision = Precision.Day, ZoneOrigin = Origin.None };
        var second = match.Groups["second"].Success ? Number(match, "second") : 0;
        return Clock(Number(match, "hour"), Number(match, "minute"), second) is { } time
            ? At(date + time, OffsetOf(match), zone)
            : null;
    }

    /// <summary>A day of the years in which there are status pages, or null.</summary>
    public static LocalDate? Date(int year, int month, int day) =>
        year is >= 1970 and <= 2199 && month is >= 1 and <= 12 && day >= 1
            && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    /// <summary>A time of the day, or null; a leap second is the one before it.</summary>
    public static LocalTime? Clock(int hour, int minute, int second) =>
        hour is >= 0 and <= 23 && minute is >= 0 and <= 59 && second is >= 0 and <= 60
            ? new LocalTime(hour, minute, Math.Min(second, 59))
            : null;

    /// <summary>A time on a page's clock.</summary>
    /// <param name="local">The clock's time.</param>
    /// <param name="offset">Its offset, where the page says it.</param>
    /// <param name="zone">The zone of times that name none, or null.</param>
    public static Moment At(LocalDateTime local, Offset? offset, DateTimeZone? zone)
    {
        if (offset is not null) return new Moment(local, offset);
        return zone is null
            ? new Moment(local, null) { ZoneOrigin = Origin.None }
            : new Moment(local, zone.ResolveLocal(local, Lenient).Offset) { Zone = zone.Id, ZoneOrigin = Origin.Site };
    }

    /// <summary>The time as <see cref="Parse"/> reads it again: <c>2026-03-01T14:05:09Z</c>.</summary>
    public static string Write(Moment moment) => moment switch
    {
        { Precision: Precision.Day } => moment.Local.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        { Offset: { } offset } =>
            moment.Local.WithOffset(offset).ToString("uuuu-MM-dd'T'HH:mm:sso<Z+HH:mm>", CultureInfo.InvariantCulture),
        _ => moment.Local.ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
    };

    /// <summary>For putting times in order: those without a zone count as UTC.</summary>
    public static Instant Rank(Moment moment) => moment.Instant ?? moment.Local.InUtc().ToInstant();

    /// <summary>Seconds or milliseconds since 1970: ten digits or thirteen.</summary>
    private static Instant? SinceEpoch(string text)
    {
        if (text.Length is not (10 or 13) || !text.All(char.IsAsciiDigit)) return null;
        var number = long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        return text.Length == 10 ? Instant.FromUnixTimeSeconds(number) : Instant.FromUnixTimeMilliseconds(number);
    }

    private static Offset? OffsetOf(Match match)
    {
        if (match.Groups["utc"].Success) return Offset.Zero;
        if (!match.Groups["sign"].Success) return null;
        var minutes = (Number(match, "offsetHour") * 60) + Number(match, "offsetMinute");
        return minutes > 18 * 60
            ? null
            : Offset.FromSeconds((match.Groups["sign"].ValueSpan is "-" ? -60 : 60) * minutes);
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Go's <c>2024-02-24 10:35:00 +0000 UTC</c> too.</summary>
    [GeneratedRegex(
        """
        ^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})
        ([Tt\ ]\ ?(?<hour>[0-9]{2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})([.,][0-9]{1,12})?)?
        \ ?((?<sign>[+-])(?<offsetHour>[0-9]{2}):?(?<offsetMinute>[0-9]{2})(\ ?[A-Z]{1,5})?|(?<utc>[Zz]|UTC|GMT))?)?\z
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Iso();
}
