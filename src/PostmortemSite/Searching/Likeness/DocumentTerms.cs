using System.Runtime.InteropServices;
using PostmortemSite.Model.Search;

namespace PostmortemSite.Searching.Likeness;

/// <summary>
/// How much each document says of each term that tells documents apart: BM25 (k1 1.2) of title and body together.
/// Length counts in full (b = 1), so that long reports don't resemble all the others.
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
        // What hardly a report is without tells nothing; few reports have few terms that less than a tenth have.
        var most = Math.Max(5, Math.Max(Count / 10, Math.Min(Count / 3, 100)));
        var postings = All.AsParallel().AsOrdered().Select(term => Telling(term, most)).ToArray();
        (firstOfTerm, firstOfDocument) = Starts(postings);
        documents = new WeighedDocument[firstOfTerm[^1]];
        terms = new WeighedTerm[firstOfTerm[^1]];
        Fill(postings, LengthFactors(index));
    }

    /// <summary>How many documents there are.</summary>
    public int Count { get; }

    /// <summary>All terms, by number; those that tell nothing stand in no document.</summary>
    public IndexedTerm[] All { get; }

    /// <summary>The documents that hold a term, in ascending order.</summary>
    public ReadOnlySpan<WeighedDocument> With(int term) => documents.AsSpan(firstOfTerm[term]..firstOfTerm[term + 1]);

    /// <summary>The terms of a document, in ascending order.</summary>
    public ReadOnlySpan<WeighedTerm> In(int document) =>
        terms.AsSpan(firstOfDocument[document]..firstOfDocument[document + 1]);

    /// <summary>Where the terms of each term and of each document begin.</summary>
    private (int[] OfTerm, int[] OfDocument) Starts(Posting[][] postings)
    {
        var (ofTerm, ofDocument) = (new int[postings.Length + 1], new int[Count + 1]);
        for (var term = 0; term < postings.Length; term++)
        {
            ofTerm[term + 1] = ofTerm[term] + postings[term].Length;
            foreach (var (document, _) in postings[term]) ofDocument[document + 1]++;
        }

        for (var document = 0; document < Count; document++) ofDocument[document + 1] += ofDocument[document];
        return (ofTerm, ofDocument);
    }

    private void Fill(Posting[][] postings, double[] lengths)
    {
        var next = firstOfDocument[..^1];
        for (var term = 0; term < postings.Length; term++)
        {
            var rarity = Math.Log(1 + ((Count - postings[term].Length + 0.5) / (postings[term].Length + 0.5)));
            var place = firstOfTerm[term];
            foreach (var (document, frequency) in postings[term])
            {
                var weight = (float)(rarity * (K1 + 1) * frequency / ((K1 * lengths[document]) + frequency));
                documents[place++] = new WeighedDocument(document, weight);
                terms[next[document]++] = new WeighedTerm(term, weight, (float)Math.Sqrt(frequency));
            }
        }
    }

    /// <summary>How long each document is, where 1 is the average.</summary>
    private static double[] LengthFactors(SearchIndex index)
    {
        var average = Math.Max(1, index.AverageLengths[0] + index.AverageLengths[1]);
        return [.. index.Lengths[0].Zip(index.Lengths[1], (title, body) => (title + body) / average)];
    }

    /// <summary>Where title and body hold a term, a document once; nowhere if the term tells nothing.</summary>
    private static Posting[] Telling(IndexedTerm term, int most)
    {
        var (title, body) = (term.Postings[0], term.Postings[1]);
        if (title.Length > most || body.Length > most || !TellingTerm.Is(term.Text)) return [];
        if (title.IsEmpty) return ImmutableCollectionsMarshal.AsArray(body)!;
        var merged = new List<Posting>(title.Length + body.Length);
        for (int i = 0, j = 0; i < title.Length || j < body.Length;)
        {
            if (j == body.Length || (i < title.Length && title[i].Document < body[j].Document)) merged.Add(title[i++]);
            else if (i == title.Length || body[j].Document < title[i].Document) merged.Add(body[j++]);
            else merged.Add(new Posting(title[i].Document, title[i++].Frequency + body[j++].Frequency));
        }

        return merged.Count > most ? [] : [.. merged];
    }
}

/// <summary>A document that holds a term, and how much the term weighs in it.</summary>
internal readonly record struct WeighedDocument(int Document, float Weight);

/// <summary>A term that a document holds.</summary>
/// <param name="Term">Its number.</param>
/// <param name="Weight">How much it weighs in the document.</param>
/// <param name="Stress">How much the document makes of it: the square root of how often it says it.</param>
internal readonly record struct WeighedTerm(int Term, float Weight, float Stress);
