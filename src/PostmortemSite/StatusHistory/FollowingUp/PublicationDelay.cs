using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Model;

namespace PostmortemSite.StatusHistory.FollowingUp;

/// <summary>How long it took from the end of incidents to the publication of their postmortems.</summary>
/// <param name="Name">Which ones: all, or a year, that of the end.</param>
/// <param name="Delays">The delays, in any order.</param>
/// <param name="Within">How soon they should have been published.</param>
public sealed record PublicationDelay(string Name, ImmutableArray<Duration> Delays, Duration Within)
{
    /// <summary>Fewer say nothing about a habit, so that only they themselves are counted.</summary>
    public const int FewestForFigures = 3;

    public int Count => Delays.Length;

    /// <summary>How many were published in time.</summary>
    public int InTime => Delays.Count(delay => delay <= Within);

    public bool HasFigures => Count >= FewestForFigures;

    /// <summary>The median, by nearest rank; there must be <see cref="HasFigures"/>.</summary>
    public Duration Median => Percentile.Of(Delays, 50);

    /// <summary>The 90th percentile, by nearest rank; there must be <see cref="HasFigures"/>.</summary>
    public Duration Ninetieth => Percentile.Of(Delays, 90);

    public Duration Longest => Delays.Max();
}
