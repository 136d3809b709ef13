using System.Collections.Immutable;
using PostmortemSite.Model.Search;
using PostmortemSite.Searching.Lunr;

namespace PostmortemSite.Searching.Letters;

/// <summary>
/// Makes the second index, of the words that lunr's would have to leave out (<see cref="FoldWord"/>). It is ranked like
/// the first, and a document's two scores are added.
/// </summary>
internal static class IndexLetters
{
    /// <summary>The index; null where no document has such a word.</summary>
    public static SearchIndex? Of(ImmutableArray<IndexedDocument> documents)
    {
        var index = BuildIndex.Of(documents, Read);
        return index.Terms.IsEmpty ? null : index;
    }

    private static void Read(string text, Action<string> add)
    {
        if (System.Text.Ascii.IsValid(text)) return;
        foreach (var token in SplitWords.In(LowerCase.Of(text)))
            if (FoldWord.IsNeeded(token))
                foreach (var term in FoldWord.Of(token.ToString())) add(term);
    }
}
