namespace PostmortemSite.Searching.Lunr;

/// <summary>
/// lunr's pipeline for indexing (<c>lib/lunr.js</c>): a token is trimmed, left out if it is a stop word, and stemmed.
/// Remembers words, because a corpus has few of them; not for two threads at once.
/// </summary>
internal sealed class AnalyzeWord
{
    private readonly Dictionary<string, string?> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public AnalyzeWord() => lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The term of a token in lower case; null for a stop word.</summary>
    public string? Run(ReadOnlySpan<char> token)
    {
        var word = TrimWord.Of(token);
        if (lookup.TryGetValue(word, out var term)) return term;
        term = TermOf(word);
        lookup[word] = term;
        return term;
    }

    /// <summary>The term of a word that was trimmed; null for a stop word.</summary>
    public static string? TermOf(ReadOnlySpan<char> word) => StopWords.Contains(word) ? null : StemWord.Of(word);
}
