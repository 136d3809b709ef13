using System.Collections.Immutable;
using NodaTime;

namespace PostmortemSite.Model.StatusPages;

/// <summary>
/// A stretch of time, both ends counted from when the incident really started. It never ends before it begins, and may
/// end where it begins: a page that posts only afterwards shows such windows.
/// </summary>
/// <param name="From">Its beginning; negative before the real start.</param>
/// <param name="Until">Its end.</param>
public readonly record struct Stretch(Duration From, Duration Until)
{
    public Duration Length => Until - From;

    /// <summary>The part of it within another; null where they don't even touch.</summary>
    public Stretch? Within(Stretch other) => From > other.Until || Until < other.From
        ? null
        : new Stretch(Duration.Max(From, other.From), Duration.Min(Until, other.Until));

    /// <summary>All that any of them covers: in order, without overlaps, those that touch as one.</summary>
    public static ImmutableArray<Stretch> Union(IEnumerable<Stretch> stretches)
    {
        var union = new List<Stretch>();
        foreach (var stretch in stretches.OrderBy(stretch => stretch.From).ThenBy(stretch => stretch.Until))
            if (union.Count > 0 && stretch.From <= union[^1].Until)
                union[^1] = union[^1] with { Until = Duration.Max(union[^1].Until, stretch.Until) };
            else
                union.Add(stretch);
        return [.. union];
    }

    /// <summary>How long all of them are together.</summary>
    public static Duration Total(IEnumerable<Stretch> union) =>
        union.Aggregate(Duration.Zero, (sum, stretch) => sum + stretch.Length);
}
