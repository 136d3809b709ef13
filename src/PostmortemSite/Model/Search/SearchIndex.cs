using System.Collections.Immutable;

namespace PostmortemSite.Model.Search;

/// <summary>
/// The words of an edition's postmortems, and where they stand: everything that search and likeness are computed from.
/// It holds counts instead of weights, because weights follow from them (<c>Searching/Lunr/Weight.cs</c>).
/// </summary>
/// <remarks>Documents are numbered from 0, in an edition's index from the shortest body on
/// (<c>Searching/ReadDocuments.cs</c>); fields as in <see cref="Fields"/>; terms by the order in which they first occur:
/// lunr's <c>_index</c>.</remarks>
public sealed class SearchIndex
{
    internal SearchIndex(
        ImmutableArray<IndexedDocument> documents,
        ImmutableArray<ImmutableArray<int>> lengths,
        ImmutableArray<IndexedTerm> terms)
    {
        Documents = documents;
        Lengths = lengths;
        AverageLengths = [.. lengths.Select(field => field.IsEmpty ? 0 : field.Sum(length => (long)length) / (double)field.Length)];
        Terms = terms;
        ByText = new Lazy<Dictionary<string, IndexedTerm>>(
            () => terms.ToDictionary(term => term.Text, StringComparer.Ordinal));
        Sorted = new Lazy<ImmutableArray<IndexedTerm>>(() => terms.Sort((one, other) => string.CompareOrdinal(one.Text, other.Text)));
    }

    /// <summary>The fields, in the index's order.</summary>
    public static ImmutableArray<string> Fields { get; } = ["title", "body", "tags"];

    /// <summary>The number of the one field that is long: of the others a few words are all there is.</summary>
    public const int Body = 1;

    /// <summary>An index of nothing.</summary>
    public static SearchIndex Empty { get; } = new([], [[], [], []], []);

    /// <summary>The documents, by number.</summary>
    public ImmutableArray<IndexedDocument> Documents { get; }

    /// <summary>How many terms each field of each document has, empty ones too: field, then document.</summary>
    public ImmutableArray<ImmutableArray<int>> Lengths { get; }

    /// <summary>The mean of <see cref="Lengths"/>, by field.</summary>
    public ImmutableArray<double> AverageLengths { get; }

    /// <summary>The terms, by number.</summary>
    public ImmutableArray<IndexedTerm> Terms { get; }

    /// <summary>
    /// A second index of the same documents, of what lunr can't read: words in other scripts than ASCII's. Null where there
    /// are none, and in that index itself.
    /// </summary>
    public SearchIndex? Letters { get; internal init; }

    /// <summary>The terms in ordinal order of their texts.</summary>
    public ImmutableArray<IndexedTerm> TermsByText => Sorted.Value;

    private Lazy<Dictionary<string, IndexedTerm>> ByText { get; }

    private Lazy<ImmutableArray<IndexedTerm>> Sorted { get; }

    /// <summary>The term with exactly this text, or null.</summary>
    public IndexedTerm? Find(string text) => ByText.Value.GetValueOrDefault(text);
}

/// <summary>A postmortem as search knows it.</summary>
/// <param name="Ref">What lunr calls it: its page's path below <c>postmortems/</c>, such as <c>disk-full/</c>. Never a
/// number, because JavaScript would put those first.</param>
/// <param name="Postmortem">The postmortem.</param>
/// <param name="Text">What its fields say.</param>
/// <param name="Place">Its place in the edition's order, which lists follow where nothing is ranked.</param>
public sealed record IndexedDocument(string Ref, Postmortem Postmortem, IndexedText Text, int Place = 0);

/// <summary>What is indexed of a postmortem, as plain text.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Body">All that its page says: headings, prose, timeline and action items, a line a block.</param>
/// <param name="Tags">The words that it is filed under: services, triggers, causes, tags and the like.</param>
public sealed record IndexedText(string Title, string Body, string Tags)
{
    /// <summary>A field's text, by its place in <see cref="SearchIndex.Fields"/>.</summary>
    public string this[int field] => field switch
    {
        0 => Title,
        1 => Body,
        2 => Tags,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}

/// <summary>A term and where it stands.</summary>
/// <param name="Text">The term: lower case, trimmed and stemmed. Empty for what was nothing but signs.</param>
/// <param name="Number">Its place in the order in which terms first occur.</param>
/// <param name="Postings">By field: the documents that hold it, in ascending order.</param>
public sealed record IndexedTerm(string Text, int Number, ImmutableArray<ImmutableArray<Posting>> Postings)
{
    /// <summary>How many fields of how many documents hold it, added up, as lunr counts.</summary>
    public int FieldCount
    {
        get
        {
            var count = 0;
            foreach (var postings in Postings) count += postings.Length;
            return count;
        }
    }
}

/// <summary>A field of a document that holds a term.</summary>
/// <param name="Document">The document's number.</param>
/// <param name="Frequency">How often the field holds the term: 1 or more.</param>
public readonly record struct Posting(int Document, int Frequency);
