using System.Collections.Immutable;
using NodaTime;

namespace PostmortemSite.Model.Insights;

/// <summary>
/// What many postmortems together say of a metric: the median and the 90th percentile, each one of the lengths, with how
/// many there are. Never a mean: one long incident would make it. Of fewer than <see cref="Fewest"/> nothing is said.
/// </summary>
/// <param name="Kind">What was measured.</param>
/// <param name="Values">The lengths that are recorded, in no order.</param>
/// <param name="Total">How many postmortems there are, recorded or not.</param>
public sealed record MetricSummary(MetricKind Kind, ImmutableArray<Duration> Values, int Total)
{
    /// <summary>The fewest lengths of which anything is said.</summary>
    public const int Fewest = 3;

    /// <summary>Of fewer lengths the 90th percentile is the longest, and says so.</summary>
    public const int FewestForNinetieth = 10;

    /// <summary>How many lengths are recorded.</summary>
    public int Count => Values.Length;

    /// <summary>True if there are enough of them.</summary>
    public bool HasFigures => Count >= Fewest;

    /// <summary>The middle length; null if there are too few.</summary>
    public Duration? Median => HasFigures ? Percentile.Of(Values, 50) : null;

    /// <summary>The length that nine of ten don't exceed; null if there are too few.</summary>
    public Duration? Ninetieth => HasFigures ? Percentile.Of(Values, 90) : null;
}
