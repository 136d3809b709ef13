using System.Collections.Immutable;
using NodaTime;

namespace PostmortemSite.Model.StatusPages;

/// <summary>What status pages tell of each day, in UTC. A day without a word is never taken for a good one.</summary>
/// <param name="Told">The days of which pages tell: in order, without gaps or overlaps that could be closed.</param>
/// <param name="Touched">The days that an incident touches.</param>
public sealed record DayHistory(
    ImmutableArray<DateInterval> Told, ImmutableSortedDictionary<LocalDate, DayMark> Touched)
{
    /// <summary>Nothing is told of any day.</summary>
    public static DayHistory Nothing { get; } = new([], ImmutableSortedDictionary<LocalDate, DayMark>.Empty);

    /// <summary>The last day of which anything is told; null if there is none.</summary>
    public LocalDate? LastDay => Told.IsEmpty ? null : Told[^1].End;

    /// <summary>The years of which anything is told, newest first.</summary>
    public IEnumerable<int> Years =>
        Told.SelectMany(days => Enumerable.Range(days.Start.Year, days.End.Year - days.Start.Year + 1))
        .Concat(Touched.Keys.Select(day => day.Year))
        .Distinct().OrderDescending();

    /// <summary>What is known of a day.</summary>
    public DayMark this[LocalDate day] => Touched.TryGetValue(day, out var mark)
        ? mark
        : new DayMark(day, Told.Any(days => days.Contains(day)) ? DayLevel.Clear : DayLevel.NoData, []);

    /// <summary>What is known of each day of some.</summary>
    public ImmutableArray<DayMark> In(DateInterval days) => [.. days.Select(day => this[day])];
}

/// <summary>What is known of one day.</summary>
/// <param name="Day">The day, in UTC.</param>
/// <param name="Level">The worst of it.</param>
/// <param name="Entries">The incidents that touch it, newest first.</param>
public sealed record DayMark(LocalDate Day, DayLevel Level, ImmutableArray<IncidentEntry> Entries);

/// <summary>How bad a day was, in order; it says nothing of how long it was so.</summary>
public enum DayLevel
{
    /// <summary>No page tells of it.</summary>
    NoData,

    /// <summary>Pages tell of it, and of no incident.</summary>
    Clear,

    /// <summary>Announced work.</summary>
    Maintenance,

    /// <summary>An incident that the page gives no impact, or an unknown one.</summary>
    Notice,

    Minor,
    Major,
    Critical,
}
