using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PostmortemSite.Model.Insights;

/// <summary>Which failures came back, and how often.</summary>
/// <param name="Chains">The failures that came back, the latest recurrence first.</param>
/// <param name="All">How many of all dated postmortems are repeats.</param>
/// <param name="Quarters">The same by quarter, oldest first, without a gap.</param>
/// <param name="Unsaid">How many dated postmortems name no cause or no service, so that only what is declared can be told.</param>
public sealed record RecurrenceInsights(
    ImmutableArray<RecurrenceChain> Chains, RepeatRate All, ImmutableArray<RepeatRate> Quarters, int Unsaid)
{
    private readonly FrozenDictionary<string, (RecurrenceChain Chain, Occurrence Occurrence)> bySlug = Chains
        .SelectMany(chain => chain.Occurrences.Select(occurrence => (chain, occurrence)))
        .ToFrozenDictionary(place => place.occurrence.Postmortem.Slug, StringComparer.Ordinal);

    /// <summary>The chain in which a postmortem stands, with its place there; null if it stands in none.</summary>
    public (RecurrenceChain Chain, Occurrence Occurrence)? Find(Postmortem postmortem) =>
        bySlug.TryGetValue(postmortem.Slug, out var place) ? place : null;
}

/// <summary>How many incidents were failures that had been there before.</summary>
/// <param name="Key">When, for programs: <c>2026-Q1</c>.</param>
/// <param name="Name">When, for readers.</param>
/// <param name="Repeats">How many repeats.</param>
/// <param name="Total">Of how many postmortems.</param>
public sealed record RepeatRate(string Key, string Name, int Repeats, int Total)
{
    /// <summary>How many repeats in the four quarters that end with this one.</summary>
    public int RepeatsOfYear { get; init; }

    /// <summary>Of how many postmortems.</summary>
    public int TotalOfYear { get; init; }

    /// <summary>Repeats in a hundred of those four quarters; null if there are too few postmortems.</summary>
    public double? PercentOfYear => TotalOfYear >= MetricSummary.Fewest ? 100.0 * RepeatsOfYear / TotalOfYear : null;

    /// <summary>True if there are enough postmortems for a share to mean something.</summary>
    public bool HasShare => Total >= MetricSummary.Fewest;

    /// <summary>Repeats in a hundred; null if there are too few postmortems.</summary>
    public double? Percent => HasShare ? 100.0 * Repeats / Total : null;
}
