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
            .GroupBy(term => (Letter: term.Text[0], term.Text.Length))
            .OrderBy(group => group.Key)
            .Select(group => new WordList(group.Key.Letter, group.Key.Length, Write([.. group])))];

    private static byte[] Write(IndexedTerm[] terms)
    {
        var most = MostBytes / (terms[0].Text.Length + 1);
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
