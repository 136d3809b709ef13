using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using PostmortemSite.Model;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// Times without a year, such as <c>Aug 21, 00:37 UTC</c>, newest first: the first is the one nearest to a time that is
/// known in full, each other the last such day before the one above it, back over every new year.
/// </summary>
internal sealed partial class YearlessClock
{
    /// <summary>Messages of one minute come in any order, and clocks are put back by an hour.</summary>
    private static readonly Period Slack = Period.FromHours(2);

    private readonly Offset? offset;
    private readonly string? offsetName;
    private readonly DateTimeZone? zone;
    private LocalDateTime? newer;
    private bool isFirst = true;

    /// <summary>A clock that starts at a time that is known in full.</summary>
    /// <param name="known">That time, or null: then no time has a year.</param>
    /// <param name="newest">The newest time, as written, which is the known one as readers of the page see it.</param>
    /// <param name="zone">The zone of times whose zone's name doesn't tell.</param>
    public YearlessClock(Moment? known, string newest, DateTimeZone? zone)
    {
        this.zone = zone;
        newer = known?.Local;
        // A zone's name may mean several; but here is the same time by two clocks.
        if (known?.Instant?.InUtc().LocalDateTime is not { } utc || Near(newest, utc) is not { } local) return;
        var minutes = Period.Between(utc, local, PeriodUnits.Minutes).Minutes;
        var quarters = (int)Math.Round(minutes / 15.0);
        if (Math.Abs(minutes - (quarters * 15)) > 1 || Math.Abs(quarters) > 14 * 4) return;
        (offset, offsetName) = (Offset.FromSeconds(quarters * 15 * 60), When().Match(newest).Groups["zone"].Value);
    }

    /// <summary>The last such time before the one that was asked for before; null if it can't be read.</summary>
    public Moment? Before(string text)
    {
        if (newer is not { } limit) return null;
        if ((isFirst ? Near(text, limit) : Last(text, limit + Slack)) is not { } local) return null;
        (newer, isFirst) = (local, false);
        return At(local, When().Match(text).Groups["zone"].Value);
    }

    /// <summary><c>Aug 21, 00:37 - 02:00 UTC</c>, or with a second date: two times near a known one.</summary>
    public (Moment? From, Moment? Until) Window(string text, Moment? near)
    {
        if (near is null || text.Split(" - ") is not [var from, var until]
            || When().Match(until) is not { Success: true } second)
            return (null, null);
        // Without a day of its own, the end is on that of the start.
        var day = second.Groups["month"].Success ? until : $"{from[..Math.Max(0, from.IndexOf(','))]}, {until.Trim()}";
        if (Near(day, near.Local) is not { } end || Last(from, end.PlusDays(1)) is not { } start) return (null, null);
        if (end < start)
            (start, end) = second.Groups["month"].Success ? (Last(from, end) ?? start, end) : (start, end.PlusDays(1));
        var name = second.Groups["zone"].Value;
        return (At(start, name), At(end, name));
    }

    private Moment At(LocalDateTime local, string name)
    {
        var written = WordedTime.OffsetOf(name);
        var known = name is "UTC" or "GMT" ? Offset.Zero
            : zone is not null ? null
            : name == offsetName ? offset
            // Where one of a country's names proves to mean what mail takes it for, so do the others.
            : offset is not null && WordedTime.OffsetOf(offsetName ?? "") == offset ? written
            : null;
        return StatusTime.At(local, known, zone) with { DateOrigin = Origin.Document };
    }

    /// <summary>The time in the year in which it is nearest to another; null if it is none in any.</summary>
    private static LocalDateTime? Near(string text, LocalDateTime other) => Candidates(text, other.Year)
        .OrderBy(local => Math.Abs(Period.Between(other, local, PeriodUnits.Minutes).Minutes))
        .Cast<LocalDateTime?>().FirstOrDefault();

    /// <summary>The time in the last year in which it isn't after another; null if it is none in any.</summary>
    private static LocalDateTime? Last(string text, LocalDateTime limit) =>
        Candidates(text, limit.Year).Where(local => local <= limit).Cast<LocalDateTime?>().Max();

    /// <summary>The time in each of the years around one; a leap day is only in some.</summary>
    private static IEnumerable<LocalDateTime> Candidates(string text, int year)
    {
        if (When().Match(text) is not { Success: true } match
            || WordedTime.MonthOf(match.Groups["month"].Value) is not { } month
            || StatusTime.Clock(Number(match, "hour"), Number(match, "minute"), 0) is not { } time)
            return [];
        return Enumerable.Range(year - 4, 6)
            .Select(each => StatusTime.Date(each, month, Number(match, "day")))
            .OfType<LocalDate>()
            .Select(date => date + time);
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """
        ^\s*((?<month>[A-Za-z]{3,9})\s+(?<day>[0-9]{1,2}),?\s+)?(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})
          (\s+(?<zone>[A-Z]{1,5}|[+-][0-9]{2,4}))?\s*\z
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex When();
}
