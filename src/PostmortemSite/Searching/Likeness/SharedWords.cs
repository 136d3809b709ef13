using System.Collections;
using System.Collections.Immutable;
using PostmortemSite.Model.Search;
using PostmortemSite.Searching.Lunr;

namespace PostmortemSite.Searching.Likeness;

/// <summary>
/// Terms as a document writes them, because nobody says <c>replic</c>: "replication", or "replication lag" where both
/// documents have the two together.
/// </summary>
internal sealed class SharedWords
{
    /// <summary>How many terms are looked at.</summary>
    public const int MostTerms = 8;

    /// <summary>How many words or phrases are told.</summary>
    private const int MostWords = 3;

    private const int LongestWord = 64;

    private readonly AnalyzeWord analyze;
    private readonly HashSet<string> wanted;
    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);
    private readonly Dictionary<Pair, string> phrases = [];

    /// <summary>
    /// How wanted terms begin, so that most words needn't be analysed: no stem differs from its word there.
    /// </summary>
    private readonly BitArray beginnings = new(1024);

    private SharedWords(AnalyzeWord analyze, HashSet<string> wanted)
    {
        (this.analyze, this.wanted) = (analyze, wanted);
        foreach (var term in wanted) beginnings[Beginning(term)] = true;
    }

    /// <summary>What a document and each of its companions both say, at most three words or phrases.</summary>
    /// <param name="text">The document's text, which says how words are written.</param>
    /// <param name="companions">The companions, each with the terms that both hold, the most telling first.</param>
    /// <param name="analyze">Knows the terms of words.</param>
    public static ImmutableArray<ImmutableArray<string>> Of(
        IndexedText text,
        IReadOnlyList<(IndexedText Text, ImmutableArray<string> Terms)> companions,
        AnalyzeWord analyze)
    {
        var wanted = companions.SelectMany(companion => companion.Terms).ToHashSet(StringComparer.Ordinal);
        var shared = new SharedWords(analyze, wanted);
        shared.Read(text.Title);
        shared.Read(text.Body);
        return [.. companions.Select(companion => shared.Told(companion.Text, companion.Terms))];
    }

    private ImmutableArray<string> Told(IndexedText companion, ImmutableArray<string> terms)
    {
        var told = new List<string>(MostWords);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in terms)
        {
            if (told.Count == MostWords) break;
            if (!used.Add(term)) continue;
            var word = words.GetValueOrDefault(term, term);
            var partner = terms.FirstOrDefault(other =>
                !used.Contains(other) && PhraseOf(term, other, companion) is not null);
            if (partner is not null)
            {
                used.Add(partner);
                word = PhraseOf(term, partner, companion)!;
            }

            if (!told.Contains(word, StringComparer.OrdinalIgnoreCase)) told.Add(word);
        }

        return [.. told];
    }

    /// <summary>Two terms as a phrase that both texts have; null if there is none.</summary>
    private string? PhraseOf(string term, string other, IndexedText companion)
    {
        if (!phrases.TryGetValue(new Pair(term, other), out var phrase)
            && !phrases.TryGetValue(new Pair(other, term), out phrase))
            return null;
        return companion.Body.Contains(phrase, StringComparison.OrdinalIgnoreCase)
            || companion.Title.Contains(phrase, StringComparison.OrdinalIgnoreCase) ? phrase : null;
    }

    /// <summary>Remembers how a text writes the wanted terms, and which of them stand side by side.</summary>
    private void Read(string text)
    {
        Span<char> lower = stackalloc char[LongestWord];
        var (before, start, end) = ("", 0, 0);
        foreach (var token in SplitWords.In(text))
        {
            var word = TrimWord.Of(token);
            if (word.IsEmpty || word.Length > LongestWord || !beginnings[Beginning(word)]) continue;
            var length = word.ToLowerInvariant(lower);
            if (analyze.Run(lower[..length]) is not { } term || !wanted.Contains(term)) continue;
            text.AsSpan().Overlaps(word, out var at);
            Remember(term, word);
            // A hyphen parts words too, and a line's end parts phrases.
            if (before.Length > 0 && before != term && at == end + 1 && text[end] is ' ' or '-')
                phrases.TryAdd(new Pair(before, term), text[start..(at + word.Length)]);
            (before, start, end) = (term, at, at + word.Length);
        }
    }

    /// <summary>The same for capital and small letters; what isn't a letter is taken for some.</summary>
    private static int Beginning(ReadOnlySpan<char> word) =>
        ((word[0] & 31) << 5) | (word.Length > 1 ? word[1] & 31 : 0);

    /// <summary>Of "Failover" at the beginning of a sentence and "failover" in one, the latter.</summary>
    private void Remember(string term, ReadOnlySpan<char> word)
    {
        if (word.EndsWith("'s", StringComparison.OrdinalIgnoreCase)) word = word[..^2];
        if (!words.TryGetValue(term, out var known) || (char.IsUpper(known[0]) && !char.IsUpper(word[0])))
            words[term] = word.ToString();
    }

    private readonly record struct Pair(string First, string Second);
}
