using System.Collections.Immutable;

namespace PostmortemSite.Model.Insights;

/// <summary>Where it hurts: what postmortems have in common, counted. Everything is in whole postmortems.</summary>
public sealed record PatternInsights
{
    /// <summary>How many postmortems there are.</summary>
    public required int Total { get; init; }

    /// <summary>Causes by service.</summary>
    public required PatternMatrix Causes { get; init; }

    /// <summary>What set incidents off, by service.</summary>
    public required PatternMatrix Triggers { get; init; }

    /// <summary>Labels, the most frequent first.</summary>
    public required ImmutableArray<Listing> Tags { get; init; }

    /// <summary>How incidents were found, the most frequent first. A postmortem says one way, or none.</summary>
    public required ImmutableArray<Listing> Found { get; init; }

    /// <summary>The same by year.</summary>
    public required PatternYears FoundByYear { get; init; }

    /// <summary>When incidents started.</summary>
    public required PatternWeek Week { get; init; }

    /// <summary>Severities by year, the worst first.</summary>
    public required PatternYears SeverityByYear { get; init; }

    /// <summary>What reports say went well, the newest report first; only those that say something.</summary>
    public required ImmutableArray<PatternKept> Kept { get; init; }
}
