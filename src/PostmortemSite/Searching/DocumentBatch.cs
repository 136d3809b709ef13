using System.Runtime.InteropServices;
using PostmortemSite.Model.Search;
using PostmortemSite.Searching.Lunr;

namespace PostmortemSite.Searching;

/// <summary>
/// The terms of some documents, numbered within the batch by the order in which they first occur. It looks each word up
/// once and makes no string of one that it has seen.
/// </summary>
internal sealed class DocumentBatch
{
    private const int StopWord = -1;

    /// <summary>
    /// About how many different terms a report has: room for them from the start leaves no outgrown arrays behind, which
    /// are so large that they are collected last.
    /// </summary>
    private const int UsualTerms = 200;

    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> wordsBySpan;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> terms = [];

    /// <summary>All fields' terms with their frequencies, one field after the other.</summary>
    private readonly List<(int Term, int Frequency)> entries;

    /// <summary>By document and field, where its entries end.</summary>
    private readonly List<int> ends = [];
    private readonly List<int> lengths = [];

    /// <summary>By term, its place among the entries; of no meaning if that is before the field's.</summary>
    private readonly List<int> places = [];

    /// <param name="usual">How many documents have as many words as reports usually have.</param>
    private DocumentBatch(int usual)
    {
        wordsBySpan = words.GetAlternateLookup<ReadOnlySpan<char>>();
        entries = new(usual * UsualTerms);
    }

    /// <summary>The terms, by their numbers in the batch.</summary>
    public IReadOnlyList<string> Terms => terms;

    /// <param name="documents">The documents.</param>
    /// <param name="readTerms">Hands on a text's terms in their order; null for lunr's.</param>
    public static DocumentBatch Read(IndexedDocument[] documents, Action<string, Action<string>>? readTerms)
    {
        var batch = new DocumentBatch(readTerms is null ? documents.Length : 0);
        foreach (var document in documents)
            for (var field = 0; field < SearchIndex.Fields.Length; field++) batch.Add(document.Text[field], readTerms);
        return batch;
    }

    /// <summary>By document, how many terms a field has, repeated and empty ones too.</summary>
    public IEnumerable<int> Lengths(int field) => lengths.Where((_, place) => place % SearchIndex.Fields.Length == field);

    /// <summary>What stands where, by document and field.</summary>
    public IEnumerable<(int Document, int Field, int Term, int Frequency)> Entries()
    {
        for (int place = 0, entry = 0; place < ends.Count; place++)
            for (; entry < ends[place]; entry++)
                yield return (place / SearchIndex.Fields.Length, place % SearchIndex.Fields.Length, entries[entry].Term, entries[entry].Frequency);
    }

    private void Add(string text, Action<string, Action<string>>? readTerms)
    {
        var (start, length) = (entries.Count, 0);
        if (readTerms is not null)
            readTerms(text, term => Count(NumberOf(term)));
        else
            foreach (var token in SplitWords.In(LowerCase.Of(text)))
                if (TermOf(TrimWord.Of(token)) is not StopWord and var term) Count(term);
        ends.Add(entries.Count);
        lengths.Add(length);

        void Count(int term)
        {
            length++;
            if (places[term] < start)
            {
                places[term] = entries.Count;
                entries.Add((term, 1));
            }
            else
            {
                CollectionsMarshal.AsSpan(entries)[places[term]].Frequency++;
            }
        }
    }

    private int TermOf(ReadOnlySpan<char> word)
    {
        if (wordsBySpan.TryGetValue(word, out var term)) return term;
        term = AnalyzeWord.TermOf(word) is { } text ? NumberOf(text) : StopWord;
        wordsBySpan[word] = term;
        return term;
    }

    private int NumberOf(string text)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, text, out var isKnown);
        if (isKnown) return number;
        number = terms.Count;
        terms.Add(text);
        places.Add(-1);
        return number;
    }
}
