using System.Collections.Immutable;
using System.Text;
using PostmortemSite.Model.Search;
using PostmortemSite.Searching.Lunr;
using PostmortemSite.Searching.Shards;

namespace PostmortemSite.Searching.Questions;

/// <summary>
/// An index as a browser sees it, which fetches only what a question needs: terms by their text, those that begin so,
/// and the texts alone of those that begin with a letter. Questions are expanded over nothing else, so that a terminal
/// and a browser find the same.
/// </summary>
/// <param name="index">The index.</param>
/// <param name="layout">How it is cut for browsers.</param>
internal sealed class TermLookup(SearchIndex index, SearchLayout layout)
{
    /// <summary>The most shards that are fetched for a beginning (<c>assets/search.js/24-shards.js</c>).</summary>
    private const int MostPrefixShards = 3;

    private readonly Lazy<CutIndex> shards = new(() => CutTerms.Of(index, layout));
    private readonly Lazy<ImmutableArray<WordList>> words = new(() => CollectWords.Of(index));

    /// <summary>The term with exactly this text, or null.</summary>
    public IndexedTerm? Find(string text) => index.Find(text);

    /// <summary>
    /// Terms that begin so, most frequent first: all of them, or of a beginning that very many have, the common ones and
    /// the first of the others.
    /// </summary>
    public IEnumerable<IndexedTerm> WithPrefix(string prefix)
    {
        var (starts, rare, common) = shards.Value;
        var place = starts.AsSpan().BinarySearch(prefix, StringComparer.Ordinal);
        var first = place < 0 ? ~place - 1 : place;
        var following = starts.Skip(first + 1).Take(MostPrefixShards - 1)
            .TakeWhile(start => start.StartsWith(prefix, StringComparison.Ordinal)).Count();
        return rare.Skip(first).Take(1 + following).Concat(common)
            .SelectMany(shard => shard.Terms).Select(pair => pair.Term)
            .Where(term => term.Text.StartsWith(prefix, StringComparison.Ordinal))
            .OrderByDescending(term => term.FieldCount).ThenBy(term => term.Number);
    }

    /// <summary>
    /// Terms of words that begin so, most frequent first: those that do, and the stem of the beginning or of a word that
    /// it begins.
    /// </summary>
    public IEnumerable<IndexedTerm> Begun(string beginning)
    {
        var begun = WithPrefix(beginning);
        var stem = UnfinishedWord.Stems(beginning).Prepend(StemWord.Of(beginning)).Select(Find)
            .FirstOrDefault(term => term is not null);
        return stem is null || stem.Text.StartsWith(beginning, StringComparison.Ordinal)
            ? begun
            : begun.Append(stem).OrderByDescending(term => term.FieldCount).ThenBy(term => term.Number);
    }

    /// <summary>The listed terms that begin with a letter.</summary>
    public IReadOnlySet<string> Vocabulary(char letter) => words.Value
        .Where(list => list.Letter == letter)
        .SelectMany(list => Encoding.ASCII.GetString(list.Content).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        .ToHashSet(StringComparer.Ordinal);
}
