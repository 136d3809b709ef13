using System.Collections.Immutable;

namespace PostmortemSite.Deriving.Insights.Recurring;

/// <summary>Things that belong together, directly or over others (https://en.wikipedia.org/wiki/Disjoint-set_data_structure).</summary>
/// <param name="count">How many things there are; they are numbered from 0.</param>
internal sealed class Chains(int count)
{
    /// <summary>By thing, one of its chain with a lower number, or itself.</summary>
    private readonly int[] leads = [.. Enumerable.Range(0, count)];

    /// <summary>The chains of two or more, each in ascending order, by their first.</summary>
    public IEnumerable<ImmutableArray<int>> All => Enumerable.Range(0, leads.Length)
        .GroupBy(Head).Select(chain => chain.ToImmutableArray()).Where(chain => chain.Length > 1);

    public void Join(int one, int other)
    {
        var (first, second) = (Head(one), Head(other));
        leads[Math.Max(first, second)] = Math.Min(first, second);
    }

    private int Head(int thing)
    {
        while (leads[thing] != thing) thing = leads[thing] = leads[leads[thing]];
        return thing;
    }
}
