using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Timelines;

namespace PostmortemSite.Parsing;

/// <summary>Fills moments that front matter doesn't give from those that the body states under a label.</summary>
internal static class FillTimes
{
    public static IncidentTimes From(IncidentTimes front, BodyFacts facts, LocalDate? date, SiteConfiguration site)
    {
        var started = front.Started ?? Stated("started", date);
        // A range's end may lack the date, which is then that of its start.
        var day = started?.Local.Date ?? date;
        return front with
        {
            Started = started,
            Detected = front.Detected ?? Stated("detected", day),
            Acknowledged = front.Acknowledged ?? Stated("acknowledged", day),
            Mitigated = front.Mitigated ?? Stated("mitigated", day),
            Resolved = front.Resolved ?? Stated("resolved", day),
        };

        Moment? Stated(string name, LocalDate? day) =>
            facts.Times.FirstOrDefault(time => time.Name == name) is { } time
                ? ReadTime.Moment(time.Text, day, site.Zone)
                : null;
    }
}
