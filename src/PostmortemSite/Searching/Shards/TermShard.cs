using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using PostmortemSite.Model.Search;

namespace PostmortemSite.Searching.Shards;

/// <summary>
/// Some terms of an index, in ordinal order, with all their postings, as bytes: the text's length; the text, in UTF-8, a
/// line a term, each with a sign that says how many letters it has in common with the one before (0 is <c>0</c>), and the
/// rest; then numbers as <see cref="Varint"/>, in columns, because like numbers compress better side by side. Every term's
/// <see cref="Ranks">rank</see>; by field, every term's number of postings. Then of all postings, by term and field: how
/// many documents are passed over since the last one, doubled, and one more if the field holds the term more than once;
/// of those that do, how often beyond twice; of those of a field other than the body, how many terms it has.
/// </summary>
/// <param name="Terms">The terms, each with its rank.</param>
/// <param name="Lengths">By field and document, how many terms there are.</param>
internal sealed record TermShard(
    ImmutableArray<(IndexedTerm Term, int Rank)> Terms, ImmutableArray<ImmutableArray<int>> Lengths)
{
    private const char NothingShared = '0';
    private const int MostShared = '~' - NothingShared;

    public byte[] Write()
    {
        var bytes = new ArrayBufferWriter<byte>(2048);
        var text = Encoding.UTF8.GetBytes(Text());
        Varint.Write(bytes, text.Length);
        bytes.Write(text);
        foreach (var (_, rank) in Terms) Varint.Write(bytes, rank);
        for (var field = 0; field < SearchIndex.Fields.Length; field++)
            foreach (var (term, _) in Terms) Varint.Write(bytes, term.Postings[field].Length);
        WriteSteps(bytes);
        WriteFrequencies(bytes);
        WriteLengths(bytes);
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>The terms of a shard, a line each.</summary>
    /// <exception cref="FormatException">It isn't one, or holds more than one does.</exception>
    public static string ReadText(ReadOnlySpan<byte> bytes)
    {
        var length = Varint.Read(ref bytes);
        if (length > bytes.Length) throw new FormatException("The terms' text is cut off.");
        var terms = ReadTerms(bytes[..length]);
        bytes = bytes[length..];
        foreach (var _ in terms) Varint.Read(ref bytes);
        var counts = new int[SearchIndex.Fields.Length][];
        for (var field = 0; field < counts.Length; field++)
        {
            counts[field] = new int[terms.Count];
            for (var term = 0; term < terms.Count; term++) counts[field][term] = Varint.Read(ref bytes);
        }

        SkipPostings(ref bytes, counts);
        return bytes.IsEmpty ? string.Concat(terms.Select(term => term + "\n")) : throw new FormatException("Something follows the postings.");
    }

    /// <summary>
    /// By number, each term's place among those that its first document is the first to hold. With that document, which
    /// its postings tell, it orders terms as their numbers do, in far fewer bytes.
    /// </summary>
    public static int[] Ranks(SearchIndex index)
    {
        var ranks = new int[index.Terms.Length];
        for (int number = 0, last = -1, before = -1; number < ranks.Length; number++, last = before)
        {
            before = FirstDocument(index.Terms[number]);
            ranks[number] = before == last ? ranks[number - 1] + 1 : 0;
        }

        return ranks;
    }

    private static int FirstDocument(IndexedTerm term)
    {
        var first = int.MaxValue;
        foreach (var postings in term.Postings)
            if (!postings.IsEmpty) first = Math.Min(first, postings[0].Document);
        return first;
    }

    private string Text()
    {
        var text = new StringBuilder();
        var before = "";
        foreach (var (term, _) in Terms)
        {
            var shared = Shared(before, term.Text);
            text.Append((char)(NothingShared + shared)).Append(term.Text, shared, term.Text.Length - shared).Append('\n');
            before = term.Text;
        }

        return text.ToString();
    }

    /// <summary>How many letters two terms begin with alike, without cutting one in two.</summary>
    private static int Shared(string one, string other)
    {
        var shared = Math.Min(one.AsSpan().CommonPrefixLength(other), MostShared);
        return shared > 0 && char.IsHighSurrogate(other[shared - 1]) ? shared - 1 : shared;
    }

    private void WriteSteps(ArrayBufferWriter<byte> bytes)
    {
        foreach (var (term, _) in Terms)
            foreach (var postings in term.Postings)
            {
                var next = 0;
                foreach (var (document, frequency) in postings)
                {
                    Varint.Write(bytes, ((document - next) << 1) | (frequency > 1 ? 1 : 0));
                    next = document + 1;
                }
            }
    }

    private void WriteFrequencies(ArrayBufferWriter<byte> bytes)
    {
        foreach (var (term, _) in Terms)
            foreach (var postings in term.Postings)
                foreach (var (_, frequency) in postings)
                    if (frequency > 1) Varint.Write(bytes, frequency - 2);
    }

    private void WriteLengths(ArrayBufferWriter<byte> bytes)
    {
        foreach (var (term, _) in Terms)
            for (var field = 0; field < SearchIndex.Fields.Length; field++)
                if (field != SearchIndex.Body)
                    foreach (var (document, _) in term.Postings[field]) Varint.Write(bytes, Lengths[field][document]);
    }

    private static List<string> ReadTerms(ReadOnlySpan<byte> bytes)
    {
        var terms = new List<string>();
        var before = "";
        foreach (var line in SearchText.Lines(bytes))
        {
            var shared = line.Length == 0 ? -1 : line[0] - NothingShared;
            if (shared < 0 || shared > Math.Min(before.Length, MostShared)) throw new FormatException("A term is expected here.");
            var term = string.Concat(before.AsSpan(0, shared), line.AsSpan(1));
            if (terms.Count > 0 && string.CompareOrdinal(before, term) >= 0) throw new FormatException("The terms are out of order.");
            terms.Add(before = term);
        }

        return terms;
    }

    private static void SkipPostings(ref ReadOnlySpan<byte> bytes, int[][] counts)
    {
        var (repeated, withLength) = (0L, 0L);
        for (var field = 0; field < counts.Length; field++)
            foreach (var count in counts[field])
            {
                for (var i = 0; i < count; i++) repeated += Varint.Read(ref bytes) & 1;
                if (field != SearchIndex.Body) withLength += count;
            }

        for (var i = 0L; i < repeated + withLength; i++) Varint.Read(ref bytes);
    }
}
