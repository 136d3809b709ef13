using System.Collections.Frozen;

namespace PostmortemSite.Searching.Lunr;

/// <summary>The words that lunr 2.3.9 doesn't index (<c>lib/stop_word_filter.js</c>).</summary>
internal static class StopWords
{
    private const string Words = """
        a able about across after all almost also am among an and any are as at be because been but by can cannot could
        dear did do does either else ever every for from get got had has have he her hers him his how however i if in
        into is it its just least let like likely may me might most must my neither no nor not of off often on only or
        other our own rather said say says she should since so some than that the their them then there these they this
        tis to too twas us wants was we were what when where which while who whom why will with would yet you your
        """;

    /// <summary>The words, in lower case.</summary>
    public static FrozenSet<string> All { get; } =
        Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How many letters the longest has.</summary>
    public static int Longest { get; } = All.Max(word => word.Length);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        All.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
