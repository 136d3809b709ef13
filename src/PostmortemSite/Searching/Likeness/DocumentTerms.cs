using System.Runtime.InteropServices;
using PostmortemSite.Model.Search;

namespace PostmortemSite.Searching.Likeness;

/// <summary>
/// How much each document says of each term that tells documents apart: BM25 (k1 1.2) of title and body together. Length
/// counts in full (b = 1), so that long reports don't resemble all the others.
/// </summary>
/// <remarks>Terms of <see cref="SearchIndex.Letters"/> are numbered after those of the index itself.</remarks>
internal sealed class DocumentTerms
{
    private const double K1 = 1.2;

    private readonly int[] firstOfTerm;
    private readonly WeighedDocument[] documents;
    private readonly int[] firstOfDocument;
    private readonly WeighedTerm[] terms;

    public DocumentTerms(SearchIndex index)
    {
        Count = index.Documents.Length;
        All = [.. index.Terms, .. index.Letters?.Terms ?? []];
        var postings = All.AsParallel().AsOrdered().Select(term => Merged(term)).ToArray();
        var lengths = new long[Count];
        foreach (var posting in postings.SelectMany(of => of)) lengths[posting.Document] += posting.Frequency;
        var average = Math.Max(1, lengths.DefaultIfEmpty().Average());
        // What hardly a report is without tells nothing; few reports have few terms that less than a tenth have.
        var most = Math.Max(3, Math.Max(Count / 10, Math.Min(Count / 3, 100)));

        firstOfTerm = new int[All.Length + 1];
        for (var term = 0; term < All.Length; term++)
        {
            if (postings[term].Length > most || !TellingTerm.Is(All[term].Text)) postings[term] = [];
            firstOfTerm[term + 1] = firstOfTerm[term] + postings[term].Length;
        }

        documents = new WeighedDocument[firstOfTerm[^1]];
        terms = new WeighedTerm[firstOfTerm[^1]];
        firstOfDocument = new int[Count + 1];
        foreach (var posting in postings.SelectMany(of => of)) firstOfDocument[posting.Document + 1]++;
        for (var document = 0; document < Count; document++) firstOfDocument[document + 1] += firstOfDocument[document];
        var next = firstOfDocument[..^1];
        for (var term = 0; term < All.Length; term++)
        {
            var rarity = Math.Log(1 + ((Count - postings[term].Length + 0.5) / (postings[term].Length + 0.5)));
            for (var i = 0; i < postings[term].Length; i++)
            {
                var (document, frequency) = postings[term][i];
                var weight = (float)(rarity * (K1 + 1) * frequency / ((K1 * lengths[document] / average) + frequency));
                documents[firstOfTerm[term] + i] = new WeighedDocument(document, weight);
                terms[next[document]++] = new WeighedTerm(term, weight, (float)Math.Sqrt(frequency));
            }
        }
    }

    /// <summary>How many documents there are.</summary>
    public int Count { get; }

    /// <summary>All terms, by number; those that tell nothing stand in no document.</summary>
    public IndexedTerm[] All { get; }

    /// <summary>The documents that hold a term, in ascending order.</summary>
    public ReadOnlySpan<WeighedDocument> With(int term) => documents.AsSpan(firstOfTerm[term]..firstOfTerm[term + 1]);

    /// <summary>The terms of a document, in ascending order.</summary>
    public ReadOnlySpan<WeighedTerm> In(int document) => terms.AsSpan(firstOfDocument[document]..firstOfDocument[document + 1]);

    /// <summary>Where title and body hold a term, a document once.</summary>
    private static Posting[] Merged(IndexedTerm term)
    {
        var (title, body) = (term.Postings[0], term.Postings[1]);
        if (title.IsEmpty) return ImmutableCollectionsMarshal.AsArray(body)!;
        var merged = new List<Posting>(title.Length + body.Length);
        for (int i = 0, j = 0; i < title.Length || j < body.Length;)
        {
            if (j == body.Length || (i < title.Length && title[i].Document < body[j].Document)) merged.Add(title[i++]);
            else if (i == title.Length || body[j].Document < title[i].Document) merged.Add(body[j++]);
            else merged.Add(new Posting(title[i].Document, title[i++].Frequency + body[j++].Frequency));
        }

        return [.. merged];
    }
}

/// <summary>A document that holds a term, and how much the term weighs in it.</summary>
internal readonly record struct WeighedDocument(int Document, float Weight);

/// <summary>A term that a document holds.</summary>
/// <param name="Term">Its number.</param>
/// <param name="Weight">How much it weighs in the document.</param>
/// <param name="Stress">How much the document makes of it: the square root of how often it says it.</param>
internal readonly record struct WeighedTerm(int Term, float Weight, float Stress);
