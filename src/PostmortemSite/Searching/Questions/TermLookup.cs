using System.Collections.Immutable;
using PostmortemSite.Model.Search;

namespace PostmortemSite.Searching.Questions;

/// <summary>
/// An index as a browser sees it, which fetches only what a question needs: terms by their text, by how they begin, and
/// the texts alone of all that begin with a letter. Questions are expanded over nothing else.
/// </summary>
internal sealed class TermLookup(SearchIndex index)
{
    /// <summary>The most terms that <see cref="WithPrefix"/> answers.</summary>
    public const int MostWithPrefix = 64;

    private readonly Lazy<ImmutableArray<string>> sorted =
        new(() => [.. index.Terms.Select(term => term.Text).Order(StringComparer.Ordinal)]);

    /// <summary>The term with exactly this text, or null.</summary>
    public IndexedTerm? Find(string text) => index.Find(text);

    /// <summary>The first terms that begin so, in ordinal order.</summary>
    public IEnumerable<IndexedTerm> WithPrefix(string prefix) =>
        Beginning(prefix).Take(MostWithPrefix).Select(text => index.Find(text)!);

    /// <summary>The texts of all terms that begin with a letter, in ordinal order.</summary>
    public IReadOnlyList<string> Vocabulary(char letter) => [.. Beginning(letter.ToString())];

    private IEnumerable<string> Beginning(string prefix)
    {
        var start = sorted.Value.BinarySearch(prefix, StringComparer.Ordinal);
        return sorted.Value.Skip(start < 0 ? ~start : start).TakeWhile(text => text.StartsWith(prefix, StringComparison.Ordinal));
    }
}
