namespace PostmortemSite.Tests.Proof;

/// <summary>
/// Chance that can be had again: everything generated follows from one number, which every figure and failure prints.
/// Not FsCheck's generators: what is drawn here are texts with places in them, of which a second draw changes some and
/// leaves the others, and a failure is narrowed down by putting places back, which says more than a shrunken text.
/// </summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    public int Below(int end) => random.Next(end);

    public int Between(int least, int most) => random.Next(least, most + 1);

    public bool Chance(int percent) => random.Next(100) < percent;

    public T Pick<T>(params IReadOnlyList<T> from) => from[random.Next(from.Count)];

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        var all = items.ToArray();
        random.Shuffle(all);
        return all;
    }

    /// <summary>A number for other dice.</summary>
    public int Seed() => random.Next();
}
