using System.Collections.Immutable;
using PostmortemSite.Model.Search;
using PostmortemSite.Searching.Letters;

namespace PostmortemSite.Searching.Questions;

/// <summary>What was found in an index for a word of a question.</summary>
/// <param name="Word">The word.</param>
/// <param name="Kind">How it was found.</param>
/// <param name="Terms">The terms, the likeliest first; never empty.</param>
internal sealed record WordMatch(QuestionWord Word, MatchKind Kind, ImmutableArray<IndexedTerm> Terms)
{
    /// <summary>True if the terms are those of <see cref="SearchIndex.Letters"/>.</summary>
    public bool IsInLetters { get; init; }

    /// <summary>False if the index knows only some of the pairs that the word is made of.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>How much each term counts.</summary>
    public double Boost { get; init; } = 1;

    /// <summary>What the word was taken for, as a reader would write it; the word itself where it was found.</summary>
    public string Shown { get; init; } = Word.Written;

    /// <summary>How rare the rarest term is: in how many fields it stands.</summary>
    public int Count => Terms.Min(term => term.FieldCount);

    /// <summary>True if a field of a document holds it.</summary>
    public bool IsIn(int document, int field) => Word.Fields.Contains(field) && Terms.Any(term => Holds(term.Postings[field], document));

    /// <summary>
    /// True if a document holds it, in full: a word of a script without spaces is all of its pairs.
    /// </summary>
    public bool IsIn(int document) => Kind == MatchKind.Letters
        ? IsWhole && Terms.All(term => Word.Fields.Any(field => Holds(term.Postings[field], document)))
        : Terms.Any(term => Word.Fields.Any(field => Holds(term.Postings[field], document)));

    /// <summary>
    /// What a document's field holds of it, to tell readers; null for nothing. Of a word of a script without spaces it is
    /// the longest run of pairs.
    /// </summary>
    public string? ToldIn(int document, int field)
    {
        if (!IsIn(document, field)) return null;
        var held = Terms.Where(term => Holds(term.Postings[field], document)).Select(term => term.Text).ToHashSet(StringComparer.Ordinal);
        return Kind == MatchKind.Letters && FoldWord.Of(Word.Text) is var folded && !folded.All(held.Contains) ? LongestRun(folded, held) : Shown;
    }

    private static string LongestRun(ImmutableArray<string> terms, HashSet<string> held)
    {
        var (longest, run) = ("", "");
        foreach (var term in terms)
        {
            var first = term.EnumerateRunes().First();
            run = !held.Contains(term) ? ""
                : FoldWord.IsDense(first) && run.EndsWith(first.ToString(), StringComparison.Ordinal) ? run + term[first.Utf16SequenceLength..]
                : term;
            if (run.Length > longest.Length) longest = run;
        }

        return longest;
    }

    private static bool Holds(ImmutableArray<Posting> postings, int document)
    {
        var (low, high) = (0, postings.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (postings[middle].Document == document) return true;
            if (postings[middle].Document < document) low = middle + 1;
            else high = middle - 1;
        }

        return false;
    }
}

/// <summary>How a word was found.</summary>
internal enum MatchKind
{
    /// <summary>As it is, but for its ending.</summary>
    Exact,

    /// <summary>Without accents, or as the pairs of characters that it is made of.</summary>
    Letters,

    /// <summary>As the beginning of words.</summary>
    Prefix,

    /// <summary>As a part between signs: <c>timeout</c> of <c>err=timeout</c>.</summary>
    Part,

    /// <summary>As words that are spelt almost so.</summary>
    Corrected,
}
