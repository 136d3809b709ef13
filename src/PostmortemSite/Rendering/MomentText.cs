using NodaTime;
using NodaTime.Text;
using PostmortemSite.Model;

namespace PostmortemSite.Rendering;

/// <summary>Dates and moments in words and for machines; the same on every machine.</summary>
public static class MomentText
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");
    private static readonly LocalTimePattern Minute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalTimePattern Second = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");
    private static readonly OffsetPattern UtcOffset = OffsetPattern.CreateWithInvariantCulture("m");

    /// <summary><c>11 April 2024</c>.</summary>
    public static string Of(LocalDate date) => Day.Format(date);

    /// <summary><c>2024-04-11</c>.</summary>
    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>The moment on the author's clock: <c>11 April 2024, 10:32</c>; without a zone.</summary>
    public static string Of(Moment moment)
    {
        var about = moment.IsApproximate ? "about " : "";
        return moment.Precision == Precision.Day
            ? about + Of(moment.Local.Date)
            : $"{about}{Of(moment.Local.Date)}, {Clock(moment.Local.TimeOfDay, moment.Precision)}";
    }

    /// <summary>
    /// The zone as written and the offset that it meant: <c>CET (UTC+01:00)</c>; null if none is known.
    /// </summary>
    public static string? Zone(Moment moment)
    {
        if (moment.Offset is not { } offset || moment.Precision == Precision.Day) return null;
        var written = offset == Offset.Zero ? "UTC" : "UTC" + UtcOffset.Format(offset).Replace('-', '−');
        return moment.Zone is { } zone && zone != written ? $"{zone} ({written})" : written;
    }

    /// <summary>The same moment in UTC, with the day where it differs; null where that would say nothing new.</summary>
    public static string? Utc(Moment moment)
    {
        if (moment.Offset is not { } offset || offset == Offset.Zero || moment.Precision == Precision.Day) return null;
        var utc = moment.Instant!.Value.InUtc().LocalDateTime;
        var clock = Clock(utc.TimeOfDay, moment.Precision) + " UTC";
        return utc.Date == moment.Local.Date ? clock : $"{Of(utc.Date)}, {clock}";
    }

    /// <summary>For machines: an instant in UTC where it is known, else the local time, else the day.</summary>
    public static string Iso(Moment moment) => moment switch
    {
        { Precision: Precision.Day } => Iso(moment.Local.Date),
        { Instant: { } instant } => InstantPattern.General.Format(instant),
        _ => LocalDateTimePattern.GeneralIso.Format(moment.Local),
    };

    private static string Clock(LocalTime time, Precision precision) =>
        (precision == Precision.Second ? Second : Minute).Format(time);
}
