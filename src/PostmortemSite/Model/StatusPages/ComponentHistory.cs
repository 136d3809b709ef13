using System.Collections.Immutable;

namespace PostmortemSite.Model.StatusPages;

/// <summary>What is told of one component, or of all together.</summary>
/// <param name="Name">What the page calls it; empty for all together.</param>
/// <param name="Slug">The part of its address that is its own; empty for all together.</param>
/// <param name="Years">Its incidents, by year, newest first.</param>
/// <param name="Days">What is known of each day.</param>
public sealed record ComponentHistory(string Name, string Slug, ImmutableArray<IncidentYear> Years, DayHistory Days)
{
    /// <summary>Nothing is told.</summary>
    public static ComponentHistory Nothing { get; } = new("", "", [], DayHistory.Nothing);

    /// <summary>True for all components together.</summary>
    public bool IsWhole => Slug.Length == 0;

    /// <summary>How many incidents it has.</summary>
    public int Count => Years.Sum(year => year.Count);
}
