using System.Runtime.CompilerServices;

namespace PostmortemSite.Redacting.Secrets;

/// <summary>
/// Finds every keyword of every rule in one pass. Each place is judged by its next three characters, five bits of each,
/// which are the same for both cases of a letter; hardly any has the three of a keyword. For 400 keywords this is many
/// times faster than <c>SearchValues</c>, which takes the slowest of its ways for more than 80, and needs no time to set up.
/// </summary>
internal static class SecretKeywords
{
    private const int Stem = 3;
    private const int Bits = 5;
    private const int Mask = (1 << (Stem * Bits)) - 1;

    private static readonly SecretKeyword[][] ByStem = Group();

    /// <summary>For every stem, which of the groups has it; nought for none.</summary>
    private static readonly ushort[] Groups = Index();

    /// <summary>The keywords of a text, each with its place, in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static IReadOnlyList<(int At, SecretKeyword Keyword)> In(string text)
    {
        List<(int, SecretKeyword)>? found = null;
        var groups = Groups;
        var stem = 0;
        for (var i = 0; i < text.Length; i++)
        {
            stem = ((stem << Bits) | (text[i] & ((1 << Bits) - 1))) & Mask;
            if (groups[stem] is var group and > 0 && i >= Stem - 1)
                foreach (var keyword in ByStem[group])
                    if (text.AsSpan(i - Stem + 1).StartsWith(keyword.Text, keyword.Comparison))
                        (found ??= []).Add((i - Stem + 1, keyword));
        }

        return found ?? [];
    }

    private static SecretKeyword[][] Group() =>
    [
        [],
        .. SecretRules.All
            .SelectMany((rule, rank) => rule.Prefixes
                .Select(text => new SecretKeyword(text, rule, rank, StringComparison.Ordinal))
                .Concat(rule.Words.Select(
                    text => new SecretKeyword(text, rule, rank, StringComparison.OrdinalIgnoreCase))))
            .GroupBy(keyword => StemOf(keyword.Text)).Select(same => same.ToArray()),
    ];

    private static ushort[] Index()
    {
        var index = new ushort[Mask + 1];
        for (var group = 1; group < ByStem.Length; group++) index[StemOf(ByStem[group][0].Text)] = (ushort)group;
        return index;
    }

    private static int StemOf(string text) =>
        text.Take(Stem).Aggregate(0, (stem, c) => (stem << Bits) | (c & ((1 << Bits) - 1)));
}

/// <summary>A keyword and the rule that it calls for.</summary>
/// <param name="Text">The keyword, of three ASCII characters or more.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Rank">The rule's place in the table; of two findings in one place the lower one's stands.</param>
/// <param name="Comparison">Whether case matters.</param>
internal sealed record SecretKeyword(string Text, SecretRule Rule, int Rank, StringComparison Comparison);
