using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Model.Search;
using PostmortemSite.Searching.Lunr;

namespace PostmortemSite.Searching;

/// <summary>
/// What search reads of an edition, from the shortest body on: a browser needs every body's length, and lengths in
/// ascending order compress to next to nothing (<see cref="Shards.FieldLengths"/>).
/// </summary>
internal static class ReadDocuments
{
    /// <param name="entries">The edition's entries in its order, which those of equal length keep.</param>
    public static ImmutableArray<IndexedDocument> Of(ImmutableArray<EditionEntry> entries) =>
        [.. entries.AsParallel().AsOrdered()
            .Select((entry, place) => ReadDocument.Of(entry.Postmortem, place))
            .Select(document => (document, Length: LengthOf(document.Text.Body)))
            .AsSequential()
            .OrderBy(pair => pair.Length)
            .Select(pair => pair.document)];

    /// <summary>
    /// How many terms lunr finds in a text; it counts without putting the text into lower case as JavaScript does, since any
    /// order would be right and only an ascending one short.
    /// </summary>
    private static int LengthOf(string text)
    {
        var length = 0;
        Span<char> lower = stackalloc char[StopWords.Longest];
        foreach (var token in SplitWords.In(text))
        {
            var word = TrimWord.Of(token);
            if (word.Length > lower.Length || !StopWords.Contains(lower[..word.ToLowerInvariant(lower)])) length++;
        }

        return length;
    }
}
