using NodaTime;
using PostmortemSite.Model;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>Takes a warning: its code, its line, what is wrong, and what to do about it.</summary>
internal delegate void Warn(string code, int line, string message, string remedy);

/// <summary>
/// Turns times as written into moments, one after the other: it remembers which day and which zone hold, lets midnight
/// pass, and notices when times contradict their order. A date or a zone that nobody wrote stays unknown.
/// </summary>
/// <param name="document">The document's date.</param>
/// <param name="site">The site's zone for times that name none.</param>
/// <param name="order">Which number is the month in dates such as 04/05/2024.</param>
/// <param name="warn">Takes warnings; each kind is given once.</param>
internal sealed class TimelineClock(LocalDate? document, DateTimeZone? site, DateOrder order, Warn warn)
{
    /// <summary>
    /// Going back by more than this without a date means that midnight has passed; by less, disorder. So is a jump to
    /// just before the midnight that was passed.
    /// </summary>
    private const int HoursToMidnight = 6;

    private readonly HashSet<string> warned = [];
    private readonly NamedZone? siteZone = site is null ? null : new NamedZone(site.Id, site);
    private readonly LocalDate? documentDate = document;
    private NamedZone? heardZone;
    private int? heardYear;
    private LocalDate? day = document;
    private Origin dayOrigin = document is null ? Origin.None : Origin.Document;
    private Moment? previous, rollsFrom;
    private bool hasRolled;

    /// <summary>A zone that holds for the times below it, from a heading or a sentence.</summary>
    public void Hear(NamedZone zone) => heardZone = zone;

    /// <summary>A year that holds for the dates below it, from a column's title.</summary>
    public void HearYear(int year) => heardYear = year;

    /// <summary>A date that holds for the times below it, from a heading or a sentence.</summary>
    public void Hear(WrittenDate date, int line)
    {
        SetDay(Resolve(date, line), Origin.Preamble);
        rollsFrom = null;
    }

    /// <summary>The moment at which an entry begins and, for a range, the one at which it ends.</summary>
    /// <param name="parts">The time as written.</param>
    /// <param name="line">The entry's line, for warnings.</param>
    /// <param name="column">The zone in the title of the entry's column.</param>
    public (Moment? When, Moment? Until) Read(TimeParts parts, int line, NamedZone? column = null)
    {
        if (parts.Date is null && parts.Clock is null) return (null, null);
        var (zone, zoneOrigin) = ZoneOf(parts, column);
        var (date, dateOrigin) = DateOf(parts, zone, line);
        if (date is not { } known) return (null, null);
        if (parts.Date is not null) SetDay(known, Origin.Carried);

        var local = At(known, parts.Clock);
        var when = Finish(local, parts, zone, zoneOrigin, line) with
        {
            Precision = parts.Clock?.Precision ?? Precision.Day,
            DateOrigin = dateOrigin,
            IsApproximate = parts.IsApproximate,
        };
        var until = Until(parts, when, zone, zoneOrigin, line);
        CheckOrder(when, line);
        Remember(when);
        return (when, until);
    }

    private void Remember(Moment when)
    {
        previous = when;
        rollsFrom = when.Precision == Precision.Day ? null : when;
        if (dayOrigin == Origin.None) return;
        day = when.Local.Date;
    }

    private void SetDay(LocalDate? date, Origin origin)
    {
        (day, dayOrigin) = (date, date is null ? Origin.None : origin);
        hasRolled = false;
    }

    private (NamedZone?, Origin) ZoneOf(TimeParts parts, NamedZone? column) =>
        parts.Zone is not null ? (parts.Zone, Origin.Written)
        : (column ?? heardZone) is { } heard ? (heard, Origin.Preamble)
        : DifferenceToUtc(parts) is { } difference ? (difference, Origin.Written)
        : (siteZone, siteZone is null ? Origin.None : Origin.Site);

    /// <summary>"17:03 (15:03 UTC)" says how far the first clock is ahead without naming its zone.</summary>
    private static NamedZone? DifferenceToUtc(TimeParts parts)
    {
        if (parts is not { Clock: { } clock, OtherClock: { } other, OtherZone: { IsFixed: true } zone }) return null;
        var minutes = (int)Period.Between(other.Time, clock.Time, PeriodUnits.Minutes).Minutes;
        if (minutes % 15 != 0) return null;
        if (minutes > 14 * 60) minutes -= 24 * 60;
        if (minutes < -12 * 60) minutes += 24 * 60;
        return new NamedZone("", DateTimeZone.ForOffset(zone.Zone!.MinOffset + Offset.FromSeconds(minutes * 60)));
    }

    private (LocalDate?, Origin) DateOf(TimeParts parts, NamedZone? zone, int line)
    {
        if (parts.Date is { } written)
        {
            var date = Resolve(written, line);
            if (date is null) Lose();
            return (date, Origin.Written);
        }

        if (day is not { } carried) return (null, Origin.None);
        if (parts.Weekday is { } weekday && carried.DayOfWeek != weekday)
            return (dayOrigin == Origin.Document && rollsFrom is null ? Nearest(carried, weekday)
                : carried.Next(weekday), dayOrigin);
        if (rollsFrom is not { } last || parts.Clock is not { } clock) return (carried, dayOrigin);

        var basis = OnClockOf(zone, last);
        var hours = Period.Between(basis.TimeOfDay, clock.Time, PeriodUnits.Minutes).Minutes / 60.0;
        var days = hours < -HoursToMidnight ? 1 : hasRolled && hours > 24 - HoursToMidnight ? -1 : 0;
        hasRolled = days > 0 || (hasRolled && days == 0);
        return (basis.Date.PlusDays(days), dayOrigin);
    }

    /// <summary>The last entry's time on the clock of this one, which may be of another zone.</summary>
    private static LocalDateTime OnClockOf(NamedZone? zone, Moment last) =>
        zone?.Zone is { } rules && last.Instant is { } instant && (last.Zone ?? "") != zone.Name
            ? instant.InZone(rules).LocalDateTime
            : last.Local;

    private static LocalDate Nearest(LocalDate date, IsoDayOfWeek weekday) =>
        Period.DaysBetween(date, date.Next(weekday)) <= 3 ? date.Next(weekday) : date.Previous(weekday);

    /// <summary>After a date that can't be read, times without one have none: they may be of any day.</summary>
    private void Lose()
    {
        SetDay(null, Origin.None);
        rollsFrom = null;
    }

    private LocalDate? Resolve(WrittenDate written, int line)
    {
        var date = written.Resolve(order, dayOrigin == Origin.Document ? documentDate : day ?? documentDate, heardYear);
        if (date is null && written.Form == DateForm.Mistaken)
            Warning("timeline-date", line, "The date is mistyped, so the entry has no time.",
                "Correct it, or write YYYY-MM-DD.");
        else if (date is null && written.Form == DateForm.Numbers && written.Year is not null)
            Warning("timeline-date", line, "Nothing says whether the day or the month comes first.",
                "Write YYYY-MM-DD.");
        return date;
    }

    private static LocalDateTime At(LocalDate date, WrittenClock? clock) =>
        clock is null ? date.AtMidnight() : date.PlusDays(clock.IsNextDay ? 1 : 0).At(clock.Time);

    private Moment? Until(TimeParts parts, Moment when, NamedZone? zone, Origin zoneOrigin, int line)
    {
        if (parts.EndDate is null && parts.EndClock is null) return null;
        var date = parts.EndDate is { } written
            ? written.Resolve(order, when.Local.Date, written.Year ?? heardYear)
            : when.Local.Date;
        if (date is not { } known) return null;
        var local = At(known, parts.EndClock);
        if (parts.EndDate is null && local < when.Local) local = local.PlusDays(1);
        return Finish(local, parts, zone, zoneOrigin, line) with
        {
            Precision = parts.EndClock?.Precision ?? Precision.Day,
            DateOrigin = parts.EndDate is null ? when.DateOrigin : Origin.Written,
            IsApproximate = parts.IsApproximate,
        };
    }

    private Moment Finish(LocalDateTime local, TimeParts parts, NamedZone? zone, Origin origin, int line)
    {
        if (zone is { IsAmbiguous: true } name) (zone, origin) = Disambiguate(name, line);
        if (zone is null) return new Moment(local, null) { ZoneOrigin = Origin.None };
        var (offset, oddity) = zone.OffsetAt(local, previous?.Instant);
        if (parts.Clock is not null) WarnOf(oddity, zone, local, line);
        return new Moment(local, offset) { Zone = zone.Name.Length == 0 ? null : zone.Name, ZoneOrigin = origin };
    }

    /// <summary>IST is the time of India, Israel or Ireland: only a site that declares one says which.</summary>
    private (NamedZone?, Origin) Disambiguate(NamedZone zone, int line)
    {
        if (siteZone?.Zone is { Id: "Asia/Kolkata" or "Asia/Calcutta" or "Asia/Jerusalem" or "Europe/Dublin" })
            return (siteZone! with { Name = zone.Name }, Origin.Site);
        Warning("timeline-zone", line, $"\"{zone.Name}\" is the name of several zones, so these times have none.",
            "Write the offset instead, such as UTC+05:30.");
        return (null, Origin.None);
    }

    private void WarnOf(ZoneOddity oddity, NamedZone zone, LocalDateTime local, int line)
    {
        if (oddity == ZoneOddity.None) return;
        var at = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Format(local);
        var name = zone.Name.Length == 0 ? zone.Zone!.Id : zone.Name;
        var (message, remedy) = oddity switch
        {
            ZoneOddity.Gap => (
                $"{at} doesn't exist in {name}: clocks were put forward over it.", "Correct the time."),
            ZoneOddity.Overlap => (
                $"{at} happened twice in {name}: clocks were put back.", "Add the offset."),
            ZoneOddity.OutOfSeason => (
                $"\"{name}\" isn't in force on {at}; it is read as the local time of its region.",
                "Name the zone in force, or write the offset."),
            _ => throw new ArgumentOutOfRangeException(nameof(oddity), oddity, null),
        };
        Warning("timeline-zone", line, message, remedy, oddity.ToString());
    }

    private void CheckOrder(Moment when, int line)
    {
        if (previous is null || !IsBefore(when, previous)) return;
        Warning("timeline-order", line, "This entry is earlier than the one before it.",
            "Check its date and time, or put the entries in order.");
    }

    private static bool IsBefore(Moment when, Moment before)
    {
        if (when.Precision == Precision.Day || before.Precision == Precision.Day)
            return when.Local.Date < before.Local.Date;
        if (when.Since(before) is not { } elapsed) return false;
        var tolerance = when.IsApproximate || before.IsApproximate ? Duration.FromHours(1) : Duration.Zero;
        return elapsed + tolerance < Duration.Zero;
    }

    private void Warning(string code, int line, string message, string remedy, string kind = "")
    {
        if (warned.Add(code + kind)) warn(code, line, message, remedy);
    }
}
