using System.Collections.Immutable;

namespace PostmortemSite.Model;

/// <summary>
/// Percentiles by nearest rank: the p-th is the smallest value that at least p % of all values don't exceed. It is always
/// one of the values, never something between two of them.
/// </summary>
public static class Percentile
{
    /// <summary>The p-th percentile.</summary>
    /// <param name="values">The values, in any order; at least one.</param>
    /// <param name="p">More than 0, up to 100; 50 is the median, of an even number the lower one.</param>
    public static T Of<T>(IEnumerable<T> values, int p)
        where T : IComparable<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(p, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(p, 100);
        var sorted = values.Order().ToImmutableArray();
        // The rank is p % of the count, rounded up; in whole numbers, because 0.07 × 100 is more than 7.
        return sorted[(int)(((long)sorted.Length * p + 99) / 100) - 1];
    }
}
