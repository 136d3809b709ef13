using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// Flags what can't be right about an incident, whatever page it comes from. Nothing is changed or left out.
/// </summary>
internal static class FlagIncident
{
    /// <summary>The flags that still hold once another record has filled what one left open.</summary>
    public static StatusIncident Again(StatusIncident incident) => Of(incident with
    {
        Flags = [.. incident.Flags.Where(flag => flag.Code switch
        {
            "no-name" or "no-start" or "no-end" or "resolved-before-started" or "zone-missing" => false,
            "impact-unknown" => incident.Impact == StatusImpact.Unknown,
            _ => true,
        })],
    });

    public static StatusIncident Of(StatusIncident incident)
    {
        var flags = Flags(incident).Where(flag => !incident.Flags.Contains(flag)).ToList();
        return flags.Count == 0 ? incident : incident with { Flags = [.. incident.Flags, .. flags] };
    }

    private static IEnumerable<StatusFlag> Flags(StatusIncident incident)
    {
        if (incident.Name == incident.Id)
            yield return new StatusFlag("no-name", "The page gives it no name; its id stands for it.");
        if (incident.Started is null)
            yield return new StatusFlag("no-start", "The page doesn't say when it began.");
        if (incident.Resolved?.Since(incident.Started) is { } length && length < Duration.Zero)
            yield return new StatusFlag("resolved-before-started", "The page says that it was over before it began.");
        if (Times(incident).Any(moment => moment is { Precision: not Precision.Day, Offset: null }))
            yield return new StatusFlag("zone-missing",
                "The page's times name no zone; declare one for the source in site.yml.");
        if (incident.IsOver && incident.Resolved is null)
            yield return new StatusFlag("no-end", "The page says that it is over, and not since when.");
    }

    private static IEnumerable<Moment> Times(StatusIncident incident) =>
        new[] { incident.Started, incident.Resolved, incident.ScheduledFor, incident.ScheduledUntil }
            .Concat(incident.Updates.Select(update => update.At)).OfType<Moment>();
}
