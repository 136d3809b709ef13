using System.Collections.Immutable;
using System.Text;
using PostmortemSite.Model.Search;

namespace PostmortemSite.Searching.Shards;

/// <summary>
/// Lists the terms that a mistyped word may have meant, by first letter. Only what people type from memory is listed,
/// ASCII letters, and of very many terms those that most documents hold.
/// </summary>
internal static class CollectWords
{
    private const int Shortest = 3;
    private const int Longest = 16;

    /// <summary>A list's most bytes, a third of that once compressed.</summary>
    private const int MostBytes = 24_000;

    /// <summary>The lists, by first letter.</summary>
    public static ImmutableArray<WordList> Of(SearchIndex index) =>
        [.. index.TermsByText
            .Where(term => term.Text.Length is >= Shortest and <= Longest && term.Text.All(char.IsAsciiLetterLower))
            .GroupBy(term => term.Text[0])
            .OrderBy(terms => terms.Key)
            .Select(terms => new WordList(terms.Key, Write(terms)))];

    private static byte[] Write(IEnumerable<IndexedTerm> terms)
    {
        var left = MostBytes;
        var listed = terms.OrderByDescending(term => term.FieldCount)
            .TakeWhile(term => (left -= term.Text.Length + 1) >= 0)
            .OrderBy(term => term.Text, StringComparer.Ordinal);
        return Encoding.ASCII.GetBytes(string.Concat(listed.Select(term => term.Text + "\n")));
    }
}

/// <summary>Terms of one first letter.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Content">The terms in ordinal order, a line each.</param>
internal sealed record WordList(char Letter, byte[] Content);
