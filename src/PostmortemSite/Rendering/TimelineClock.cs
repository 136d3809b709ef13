using NodaTime;
using PostmortemSite.Model;

namespace PostmortemSite.Rendering;

/// <summary>
/// What the entries of a timeline are counted from: the incident's start where it can be compared with them, else the
/// first entry with a time.
/// </summary>
public sealed class TimelineClock
{
    private readonly Moment? start;

    public TimelineClock(IncidentTimes times, IEnumerable<TimelineEntry> entries)
    {
        var first = entries.Select(entry => entry.When).FirstOrDefault(when => when?.Since(when) is not null);
        IsFromStart = first?.Since(times.Started) is not null;
        start = IsFromStart ? times.Started : first;
    }

    /// <summary>True if the offsets count from the incident's start, not from the first entry.</summary>
    public bool IsFromStart { get; }

    /// <summary>True if any offset can be told.</summary>
    public bool IsRunning => start is not null;

    /// <summary>How far from the start the entry happened; null where that can't be known.</summary>
    public Duration? OffsetOf(TimelineEntry entry) => entry.When?.Since(start);
}
