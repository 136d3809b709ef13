using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.Deriving.Incidents;

/// <summary>Finds from when to when an incident went on, and which days it touches.</summary>
/// <param name="sources">Until when each page tells.</param>
internal sealed class FindWindow(ImmutableArray<SourceHistory> sources)
{
    private readonly Dictionary<string, Instant?> until = sources.DistinctBy(source => source.Source.Name)
        .ToDictionary(source => source.Source.Name, source => source.Until, StringComparer.Ordinal);

    public IncidentWindow Of(StatusIncident incident)
    {
        var start = Start(incident);
        var end = End(incident) is { } said && (start is null || StatusTime.Rank(said) >= StatusTime.Rank(start))
            ? said
            : null;
        return new IncidentWindow(start, end, IsOpen(incident), start is null ? null : Days(incident, start, end));
    }

    /// <summary>An announced work begins when it was to begin, however early the page said so.</summary>
    private static Moment? Start(StatusIncident incident) => incident switch
    {
        { ScheduledFor: null } => incident.Started,
        { Started: null } => incident.ScheduledFor,
        { Started: { } started, ScheduledFor: { } planned, IsMaintenance: true }
            when StatusTime.Rank(planned) > StatusTime.Rank(started)
            && !(incident.Resolved is { } over && StatusTime.Rank(over) < StatusTime.Rank(planned)) => planned,
        _ => incident.Started,
    };

    private static Moment? End(StatusIncident incident) => incident.Resolved
        ?? (incident is { IsMaintenance: true, State: not (StatusState.InProgress or StatusState.Verifying) }
            ? incident.ScheduledUntil
            : null);

    /// <summary>What says neither that it goes on nor that it is over isn't taken for going on.</summary>
    private static bool IsOpen(StatusIncident incident) => !incident.IsOver && incident.State != StatusState.Unknown;

    private DateInterval? Days(StatusIncident incident, Moment start, Moment? end)
    {
        var first = DayOf(start);
        var last = end is not null ? LastDay(start, end)
            : IsOpen(incident) ? DateOf(until.GetValueOrDefault(incident.Source) ?? StatusTime.Rank(start))
            : incident.Resolved is null && LastPost(incident) is { } post ? DayOf(post)
            : first;
        var told = until.GetValueOrDefault(incident.Source) is { } known ? DateOf(known) : last;
        if (first > told) return null;
        return new DateInterval(first, LocalDate.Max(first, LocalDate.Min(last, told)));
    }

    /// <summary>What ends at midnight doesn't touch the day that begins then.</summary>
    private static LocalDate LastDay(Moment start, Moment end)
    {
        var (from, to) = (StatusTime.Rank(start), StatusTime.Rank(end));
        return DateOf(end.Precision == Precision.Day || to == from ? to : to - Duration.Epsilon);
    }

    private static Moment? LastPost(StatusIncident incident) =>
        incident.Updates.Select(update => update.At).OfType<Moment>().LastOrDefault();

    private static LocalDate DayOf(Moment moment) => DateOf(StatusTime.Rank(moment));

    private static LocalDate DateOf(Instant instant) => instant.InUtc().Date;
}
