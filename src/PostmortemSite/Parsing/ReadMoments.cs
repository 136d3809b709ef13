using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.TimeZones;
using PostmortemSite.Model;
using PostmortemSite.Reading;

namespace PostmortemSite.Parsing;

/// <summary>
/// Reads the dates and times of front matter, which are strict where those of prose are not: ISO 8601, with an offset
/// or in the site's declared zone.
/// </summary>
internal sealed partial class ReadMoments(string path, SiteConfiguration site, Action<Problem> report)
{
    /// <summary>All the moments of an incident's life.</summary>
    public IncidentTimes Times(MapReader values) => new()
    {
        Started = Moment("started", values),
        Detected = Moment("detected", values),
        Acknowledged = Moment("acknowledged", values),
        Mitigated = Moment("mitigated", values),
        Resolved = Moment("resolved", values),
        Published = Moment("published", values),
    };

    /// <summary>A date; a time after it is passed over.</summary>
    public LocalDate? Date(string key, YamlScalar said)
    {
        if (Iso().Match(said.Value) is { Success: true } match && LocalDate(match) is { } date) return date;
        Wrong(key, said, "isn't a date", "Write it as 2026-03-01.");
        return null;
    }

    private Moment? Moment(string key, MapReader values)
    {
        if (values.Scalar(key) is not { } said) return null;
        var match = Iso().Match(said.Value);
        if (!match.Success || LocalDate(match) is not { } date)
        {
            Wrong(key, said, "isn't a time", "Write it as 2026-03-01T14:05+01:00.");
            return null;
        }

        if (!match.Groups["hour"].Success)
            return new Moment(date.AtMidnight(), null)
            {
                Precision = Precision.Day,
                DateOrigin = Origin.FrontMatter,
                ZoneOrigin = Origin.None,
            };
        if (LocalTime(match) is not { } time)
        {
            Wrong(key, said, "has an impossible time of day", "Hours run from 00 to 23, minutes from 00 to 59.");
            return null;
        }

        return InZone(key, said, match, date + time) with
        {
            // Tools write ":00" where people mean minutes.
            Precision = time.Second > 0 ? Precision.Second : Precision.Minute,
            DateOrigin = Origin.FrontMatter,
        };
    }

    private Moment InZone(string key, YamlScalar said, Match match, LocalDateTime local)
    {
        if (match.Groups["offset"].Success)
            return new Moment(local, Offset(match)) { ZoneOrigin = Origin.FrontMatter };
        if (site.Zone is not { } zone)
        {
            report(Problem.Warning(path, said.Position, "zone-missing",
                $"\"{key}\" names no time zone, and the site declares none.",
                "Add an offset such as +01:00, or declare a zone in site.yml."));
            return new Moment(local, null) { ZoneOrigin = Origin.None };
        }

        var mapping = zone.MapLocal(local);
        if (mapping.Count == 0)
            Wrong(key, said, $"doesn't exist in {zone.Id}: the clocks skip it", "Add the offset that was meant.");
        else if (mapping.Count > 1)
            report(Problem.Warning(path, said.Position, "zone-ambiguous",
                $"\"{said.Value}\" happens twice in {zone.Id} that night; the earlier one is taken.", "Add an offset."));
        var offset = zone.ResolveLocal(local, Resolvers.CreateMappingResolver(
            Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted)).Offset;
        return new Moment(local, offset) { Zone = zone.Id, ZoneOrigin = Origin.Site };
    }

    private static LocalDate? LocalDate(Match match)
    {
        var (year, month, day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        return year is >= 1970 and <= 2199 && month is >= 1 and <= 12
            && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
    }

    private static LocalTime? LocalTime(Match match)
    {
        var (hour, minute) = (Number(match, "hour"), Number(match, "minute"));
        var second = match.Groups["second"].Success ? Number(match, "second") : 0;
        return hour < 24 && minute < 60 && second < 60 ? new LocalTime(hour, minute, second) : null;
    }

    private static Offset Offset(Match match)
    {
        if (match.Groups["offset"].ValueSpan is "Z" or "z") return NodaTime.Offset.Zero;
        var minutes = (Number(match, "offsetHour") * 60) + Number(match, "offsetMinute");
        return NodaTime.Offset.FromSeconds((match.Groups["sign"].ValueSpan is "-" ? -60 : 60) * Math.Min(minutes, 18 * 60));
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private void Wrong(string key, YamlScalar said, string what, string remedy) =>
        report(Problem.Error(path, said.Position, "time", $"\"{key}: {said.Value}\" {what}.", remedy));

    [GeneratedRegex(
        """
        ^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})
        ([Tt\ ](?<hour>[0-9]{2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})(\.[0-9]{1,9})?)?
        \ ?(?<offset>[Zz]|(?<sign>[+-])(?<offsetHour>[0-9]{2}):?(?<offsetMinute>[0-9]{2}))?)?\z
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Iso();
}
