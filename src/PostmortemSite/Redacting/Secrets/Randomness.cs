using System.Runtime.CompilerServices;

namespace PostmortemSite.Redacting.Secrets;

/// <summary>Whether a text was drawn by lot or written by somebody.</summary>
internal static class Randomness
{
    /// <summary>The share that a drawn token has and words, identifiers and slugs don't.</summary>
    public const double Token = 0.2;

    /// <summary>The share of neighbouring letters and digits that are of different kinds: small, capital, digit.</summary>
    public static double Of(string text)
    {
        int changes = 0, pairs = 0, before = 0;
        foreach (var kind in text.Select(KindOf).Where(kind => kind != 0))
        {
            if (before != 0) pairs++;
            if (before != 0 && before != kind) changes++;
            before = kind;
        }

        return pairs == 0 || !text.Any(char.IsAsciiDigit) ? 0 : (double)changes / pairs;
    }

    /// <summary>The Shannon entropy, in bits a character.</summary>
    [SkipLocalsInit]
    public static double Entropy(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[128];
        counts.Clear();
        foreach (var c in text) counts[c & 127]++;
        var entropy = 0.0;
        foreach (var count in counts)
            if (count > 0)
                entropy -= (double)count / text.Length * Math.Log2((double)count / text.Length);
        return entropy;
    }

    private static int KindOf(char c) =>
        char.IsAsciiLetterLower(c) ? 1 : char.IsAsciiLetterUpper(c) ? 2 : char.IsAsciiDigit(c) ? 3 : 0;
}
