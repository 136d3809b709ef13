using PostmortemSite.Model.Search;

namespace PostmortemSite.Searching.Lunr;

/// <summary>An index by document: each field's terms with their weights, by number.</summary>
internal sealed class FieldVectors
{
    private readonly (int Term, int Thousandths)[] entries;

    /// <summary>By document and field, where its entries end.</summary>
    private readonly int[] ends;

    private FieldVectors((int, int)[] entries, int[] ends) => (this.entries, this.ends) = (entries, ends);

    /// <summary>The terms' numbers and their weights in thousandths, by number.</summary>
    public ReadOnlySpan<(int Term, int Thousandths)> this[int document, int field]
    {
        get
        {
            var place = PlaceOf(document, field);
            var start = place == 0 ? 0 : ends[place - 1];
            return entries.AsSpan(start, ends[place] - start);
        }
    }

    public static FieldVectors Of(SearchIndex index)
    {
        var next = Starts(index);
        var entries = new (int, int)[next[^1]];
        foreach (var term in index.Terms)
        {
            var rarity = Weight.Rarity(index.Documents.Length, term.FieldCount);
            for (var field = 0; field < SearchIndex.Fields.Length; field++)
                foreach (var (document, frequency) in term.Postings[field])
                    entries[next[PlaceOf(document, field)]++] = (term.Number, (int)Weight.Thousandths(
                        rarity, frequency, index.Lengths[field][document], index.AverageLengths[field]));
        }

        return new FieldVectors(entries, next);
    }

    /// <summary>By document and field, where its entries start; last, how many there are.</summary>
    private static int[] Starts(SearchIndex index)
    {
        var starts = new int[(index.Documents.Length * SearchIndex.Fields.Length) + 1];
        foreach (var term in index.Terms)
            for (var field = 0; field < SearchIndex.Fields.Length; field++)
                foreach (var posting in term.Postings[field]) starts[PlaceOf(posting.Document, field) + 1]++;
        for (var place = 1; place < starts.Length; place++) starts[place] += starts[place - 1];
        return starts;
    }

    private static int PlaceOf(int document, int field) => (document * SearchIndex.Fields.Length) + field;
}
