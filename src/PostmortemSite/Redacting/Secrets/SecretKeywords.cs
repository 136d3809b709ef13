using System.Buffers;

namespace PostmortemSite.Redacting.Secrets;

/// <summary>
/// Finds every keyword of every rule in one pass for each case: prefixes exactly as written, words in any case. Most
/// texts hold hardly any, and what isn't found here costs nothing more.
/// </summary>
internal sealed class SecretKeywords
{
    private readonly SearchValues<string> search;
    private readonly StringComparison comparison;

    /// <summary>The keywords by their first character.</summary>
    private readonly SecretKeyword[][] byFirst = new SecretKeyword[128][];

    public SecretKeywords(IEnumerable<SecretKeyword> keywords, StringComparison comparison)
    {
        this.comparison = comparison;
        var all = keywords.ToList();
        search = SearchValues.Create([.. all.Select(keyword => keyword.Text).Distinct()], comparison);
        for (var first = 0; first < byFirst.Length; first++)
            byFirst[first] = [.. all.Where(keyword => Folded(keyword.Text[0]) == Folded((char)first))];
    }

    /// <summary>The keywords of a text, each with its place, in order.</summary>
    public IEnumerable<(int At, SecretKeyword Keyword)> In(string text)
    {
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
            if (text[at] < byFirst.Length)
                foreach (var keyword in byFirst[text[at]])
                    if (text.AsSpan(at).StartsWith(keyword.Text, comparison))
                        yield return (at, keyword);
    }

    private int Next(string text, int from) =>
        text.AsSpan(from).IndexOfAny(search) is var found and >= 0 ? from + found : -1;

    private char Folded(char c) => comparison == StringComparison.Ordinal ? c : char.ToLowerInvariant(c);
}

/// <summary>A keyword and the rule that it calls for.</summary>
/// <param name="Text">The keyword.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Rank">The rule's place in the table; of two findings in one place the lower one's stands.</param>
internal sealed record SecretKeyword(string Text, SecretRule Rule, int Rank);
