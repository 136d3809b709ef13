namespace PostmortemSite.Benchmarks;

/// <summary>
/// Chance that falls the same way on every machine and in every release of .NET: SplitMix64
/// (https://prng.di.unimi.it/splitmix64.c).
/// </summary>
/// <param name="seed">The seed; neighbouring ones give unrelated throws.</param>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed * 0xD1B54A32D192ED03;

    /// <summary>A number from 0 up to a limit that is never reached.</summary>
    public int Below(int limit) => (int)(Throw() % (ulong)limit);

    /// <summary>A number between two others, either of which it may be.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True so many times in a hundred.</summary>
    public bool Percent(int share) => Below(100) < share;

    /// <summary>One of some things.</summary>
    public T One<T>(IReadOnlyList<T> things) => things[Below(things.Count)];

    /// <summary>Several different ones of some things, fewer where there aren't as many.</summary>
    public List<T> Some<T>(IReadOnlyList<T> things, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => One(things)).Distinct()];

    /// <summary>Hexadecimal digits.</summary>
    public string Hex(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => "0123456789abcdef"[Below(16)]));

    private ulong Throw()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
