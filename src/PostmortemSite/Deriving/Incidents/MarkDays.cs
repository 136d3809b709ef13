using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.Deriving.Incidents;

/// <summary>Marks the days that incidents touch, for one component or for all together.</summary>
internal static class MarkDays
{
    /// <param name="entries">The incidents, newest first.</param>
    /// <param name="component">The component; null for all together.</param>
    /// <param name="sources">The pages, each with the time of which it tells.</param>
    public static DayHistory Of(ImmutableArray<IncidentEntry> entries, string? component,
        ImmutableArray<SourceHistory> sources)
    {
        var touched = new Dictionary<LocalDate, (DayLevel Level, ImmutableArray<IncidentEntry>.Builder Entries)>();
        foreach (var entry in entries)
        {
            if (entry.Window.Days is not { } days) continue;
            var level = LevelOf(entry.Incident, component);
            foreach (var day in days)
            {
                var mark = touched.TryGetValue(day, out var known)
                    ? known
                    : (level, ImmutableArray.CreateBuilder<IncidentEntry>());
                mark.Item2.Add(entry);
                touched[day] = (mark.Item1 > level ? mark.Item1 : level, mark.Item2);
            }
        }

        return new DayHistory(
            Joined(sources.Where(source => component is null || Names(source, component))
                .Select(source => Told(source, component is not null)).OfType<DateInterval>()),
            touched.ToImmutableSortedDictionary(day => day.Key,
                day => new DayMark(day.Key, day.Value.Level, day.Value.Entries.ToImmutable())));
    }

    /// <summary>
    /// How bad it was: the component's own worst state where the page says it, else the incident's impact; for all
    /// together, the worst of all that.
    /// </summary>
    public static DayLevel LevelOf(StatusIncident incident, string? component) => component is null
        ? incident.Components.Select(OfState).OfType<DayLevel>().Append(OfImpact(incident)).Max()
        : incident.Components.Where(named => named.Name == component).Select(OfState).FirstOrDefault() ?? OfImpact(incident);

    /// <summary>"Operational" says nothing: pages name a component with the state that it has today.</summary>
    private static DayLevel? OfState(StatusComponent component) => component.State switch
    {
        ComponentState.MajorOutage => DayLevel.Critical,
        ComponentState.PartialOutage => DayLevel.Major,
        ComponentState.Degraded => DayLevel.Minor,
        ComponentState.Maintenance => DayLevel.Maintenance,
        _ => null,
    };

    private static DayLevel OfImpact(StatusIncident incident) => incident switch
    {
        { IsMaintenance: true } => DayLevel.Maintenance,
        { Impact: StatusImpact.Critical } => DayLevel.Critical,
        { Impact: StatusImpact.Major } => DayLevel.Major,
        { Impact: StatusImpact.Minor } => DayLevel.Minor,
        { Impact: StatusImpact.Maintenance } => DayLevel.Maintenance,
        _ => DayLevel.Notice,
    };

    private static bool Names(SourceHistory source, string component) =>
        source.Incidents.Any(incident => incident.Components.Any(named => named.Name == component));

    /// <summary>What a page tells of; of components not before it began to name any.</summary>
    private static DateInterval? Told(SourceHistory source, bool byComponent)
    {
        var from = byComponent && source.Incidents is [{ Components.IsEmpty: true }, ..]
            && source.Incidents.First(incident => !incident.Components.IsEmpty).Started is { } naming
            ? StatusTime.Rank(naming)
            : source.From;
        return from is not null && from <= source.Until
            ? new DateInterval(from.Value.InUtc().Date, source.Until.Value.InUtc().Date)
            : null;
    }

    /// <summary>The same days, in order, with those joined that overlap or follow each other.</summary>
    private static ImmutableArray<DateInterval> Joined(IEnumerable<DateInterval> intervals)
    {
        var joined = ImmutableArray.CreateBuilder<DateInterval>();
        foreach (var days in intervals.OrderBy(days => days.Start))
            if (joined.Count > 0 && days.Start <= joined[^1].End.PlusDays(1))
                joined[^1] = new DateInterval(joined[^1].Start, LocalDate.Max(joined[^1].End, days.End));
            else joined.Add(days);
        return joined.ToImmutable();
    }
}
