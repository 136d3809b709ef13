using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PostmortemSite.Model.Search;
using PostmortemSite.Searching.Letters;
using PostmortemSite.Searching.Lunr;

namespace PostmortemSite.Searching;

/// <summary>
/// Makes the index of documents: their words are read in parallel and numbered one document after the other, so that
/// the number of threads changes nothing.
/// </summary>
internal static class BuildIndex
{
    /// <summary>The index that lunr makes, and the one of what lunr can't read.</summary>
    public static SearchIndex Of(ImmutableArray<IndexedDocument> documents) =>
        Of(documents, () => new ReadTerms(new AnalyzeWord()).In, IndexLetters.Of(documents));

    /// <summary>An index of other terms.</summary>
    /// <param name="documents">What to index.</param>
    /// <param name="reader">Makes, for each thread, what hands on the terms of a text in their order.</param>
    /// <param name="letters">The index beside it.</param>
    public static SearchIndex Of(
        ImmutableArray<IndexedDocument> documents, Func<Action<string, Action<string>>> reader, SearchIndex? letters = null)
    {
        var words = Analyze(documents, reader);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var terms = new List<(string Text, List<Posting>[] Postings)>();
        for (var document = 0; document < words.Length; document++)
            for (var field = 0; field < SearchIndex.Fields.Length; field++)
                foreach (var (text, frequency) in words[document][field].Counts)
                {
                    ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, text, out var isKnown);
                    if (!isKnown)
                    {
                        number = terms.Count;
                        terms.Add((text, [.. SearchIndex.Fields.Select(_ => new List<Posting>(0))]));
                    }

                    terms[number].Postings[field].Add(new Posting(document, frequency));
                }

        return new SearchIndex(
            documents,
            [.. SearchIndex.Fields.Select((_, field) => words.Select(document => document[field].Length).ToImmutableArray())],
            [.. terms.Select((term, number) => new IndexedTerm(
                term.Text, number, [.. term.Postings.Select(postings => postings.ToImmutableArray())]))])
        {
            Letters = letters,
        };
    }

    /// <summary>By document and field, what stands there.</summary>
    private static FieldWords[][] Analyze(
        ImmutableArray<IndexedDocument> documents, Func<Action<string, Action<string>>> reader)
    {
        var words = new FieldWords[documents.Length][];
        Parallel.For(
            0,
            documents.Length,
            reader,
            (document, _, read) =>
            {
                words[document] = [.. SearchIndex.Fields.Select((_, field) => FieldWords.Of(documents[document].Text[field], read))];
                return read;
            },
            _ => { });
        return words;
    }

    /// <summary>The terms of a field, in the order in which they first occur.</summary>
    /// <param name="Counts">Each term once, with how often it occurs.</param>
    /// <param name="Length">How many there are, repeated and empty ones too.</param>
    private readonly record struct FieldWords(List<KeyValuePair<string, int>> Counts, int Length)
    {
        public static FieldWords Of(string text, Action<string, Action<string>> read)
        {
            var counts = new OrderedDictionary<string, int>(StringComparer.Ordinal);
            var length = 0;
            read(text, term =>
            {
                counts[term] = counts.TryGetValue(term, out var count) ? count + 1 : 1;
                length++;
            });
            return new FieldWords([.. counts], length);
        }
    }

    /// <summary>Reads a text as lunr does.</summary>
    private sealed record ReadTerms(AnalyzeWord Analyze)
    {
        public void In(string text, Action<string> add)
        {
            foreach (var token in SplitWords.In(LowerCase.Of(text)))
                if (Analyze.Run(token) is { } term) add(term);
        }
    }
}
