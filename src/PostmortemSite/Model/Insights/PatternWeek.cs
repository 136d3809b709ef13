using System.Collections.Immutable;
using NodaTime;

namespace PostmortemSite.Model.Insights;

/// <summary>When incidents started, on the clock that the report was written by.</summary>
/// <param name="Starts">The stretches of the week in which one started, Monday first.</param>
/// <param name="Known">How many postmortems tell the time.</param>
/// <param name="Unknown">How many don't.</param>
public sealed record PatternWeek(ImmutableArray<PatternStart> Starts, int Known, int Unknown)
{
    /// <summary>How many hours a stretch of a day is: few enough to tell night from morning, enough to count.</summary>
    public const int Hours = 4;

    /// <summary>How many stretches a day has.</summary>
    public const int Stretches = 24 / Hours;
}

/// <summary>The incidents that started on a weekday within some hours.</summary>
/// <param name="Day">The weekday.</param>
/// <param name="Stretch">The stretch of the day, from 0.</param>
/// <param name="Postmortems">Their postmortems, newest first; at least one.</param>
public sealed record PatternStart(IsoDayOfWeek Day, int Stretch, ImmutableArray<Postmortem> Postmortems);
