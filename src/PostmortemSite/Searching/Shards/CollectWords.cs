using System.Collections.Immutable;
using System.Text;
using PostmortemSite.Model.Search;

namespace PostmortemSite.Searching.Shards;

/// <summary>
/// Lists the terms that a mistyped word may have meant, by first letter and length: whoever looks for words that differ
/// by a letter needs three lengths of one first letter. Only what people type from memory is listed, ASCII letters, and
/// of very many terms those that most documents hold.
/// </summary>
internal static class CollectWords
{
    public const int Shortest = 3;
    public const int Longest = 16;

    /// <summary>A list's most bytes: a question may need three.</summary>
    private const int MostBytes = 15_000;

    /// <summary>The lists, by first letter and length.</summary>
    public static ImmutableArray<WordList> Of(SearchIndex index) =>
        [.. index.TermsByText
            .Where(term => term.Text.Length is >= Shortest and <= Longest && term.Text.All(char.IsAsciiLetterLower))
            .ToLookup(term => term.Text[0])
            .OrderBy(terms => terms.Key)
            .SelectMany(terms => Lists(terms.Key, terms.ToLookup(term => term.Text.Length)))];

    /// <summary>A letter's lists up to the longest word; between, those without a word too, lest anybody must know.</summary>
    private static IEnumerable<WordList> Lists(char letter, ILookup<int, IndexedTerm> byLength) =>
        Enumerable.Range(Shortest, byLength.Max(terms => terms.Key) - Shortest + 1)
            .Select(length => new WordList(letter, length, Write([.. byLength[length]], MostBytes / (length + 1))));

    private static byte[] Write(IndexedTerm[] terms, int most)
    {
        var listed = terms.Length <= most
            ? terms
            : [.. terms.OrderByDescending(term => term.FieldCount).Take(most).OrderBy(term => term.Text, StringComparer.Ordinal)];
        return Encoding.ASCII.GetBytes(string.Concat(listed.Select(term => term.Text + "\n")));
    }
}

/// <summary>Terms of one first letter and one length.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Length">How many letters each has.</param>
/// <param name="Content">The terms in ordinal order, a line each.</param>
internal sealed record WordList(char Letter, int Length, byte[] Content);
