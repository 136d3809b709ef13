using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PostmortemSite.Model.Search;
using PostmortemSite.Searching.Letters;

namespace PostmortemSite.Searching;

/// <summary>
/// Makes the index of documents: batches of them are read in parallel, and their terms numbered one batch after the
/// other, so that the number of threads changes nothing.
/// </summary>
internal static class BuildIndex
{
    private const int DocumentsPerBatch = 512;

    private static readonly int Fields = SearchIndex.Fields.Length;

    /// <summary>The index that lunr makes, with that of what lunr can't read.</summary>
    public static SearchIndex Of(ImmutableArray<IndexedDocument> documents) => Of(documents, null, IndexLetters.Of(documents));

    /// <summary>An index of other terms.</summary>
    /// <param name="documents">What to index.</param>
    /// <param name="readTerms">Hands on a text's terms in their order; null for lunr's.</param>
    /// <param name="letters">The index beside it.</param>
    public static SearchIndex Of(
        ImmutableArray<IndexedDocument> documents, Action<string, Action<string>>? readTerms, SearchIndex? letters = null)
    {
        DocumentBatch[] batches =
            [.. documents.Chunk(DocumentsPerBatch).AsParallel().AsOrdered().Select(some => DocumentBatch.Read(some, readTerms))];
        var texts = new List<string>();
        var numbers = Number(batches, texts);
        var postings = Collect(batches, numbers, texts.Count);
        return new SearchIndex(
            documents,
            [.. Enumerable.Range(0, Fields).Select(field => batches.SelectMany(batch => batch.Lengths(field)).ToImmutableArray())],
            [.. texts.Select((text, number) => new IndexedTerm(
                text, number, [.. Enumerable.Range(number * Fields, Fields).Select(place => ImmutableCollectionsMarshal.AsImmutableArray(postings[place]))]))])
        {
            Letters = letters,
        };
    }

    /// <summary>By batch, the numbers of its terms; all terms are added to a list, in the order of their numbers.</summary>
    private static int[][] Number(DocumentBatch[] batches, List<string> texts)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. batches.Select(batch => batch.Terms.Select(NumberOf).ToArray())];

        int NumberOf(string text)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(known, text, out var isKnown);
            if (!isKnown)
            {
                number = texts.Count;
                texts.Add(text);
            }

            return number;
        }
    }

    /// <summary>By term and field, where it stands.</summary>
    private static Posting[][] Collect(DocumentBatch[] batches, int[][] numbers, int terms)
    {
        var counts = new int[terms * Fields];
        for (var batch = 0; batch < batches.Length; batch++)
            foreach (var (_, field, term, _) in batches[batch].Entries()) counts[(numbers[batch][term] * Fields) + field]++;

        var postings = Array.ConvertAll(counts, count => count == 0 ? [] : new Posting[count]);
        Array.Clear(counts);
        for (var batch = 0; batch < batches.Length; batch++)
            foreach (var (document, field, term, frequency) in batches[batch].Entries())
            {
                var place = (numbers[batch][term] * Fields) + field;
                postings[place][counts[place]++] = new Posting((batch * DocumentsPerBatch) + document, frequency);
            }

        return postings;
    }
}
