using System.Collections.Immutable;
using PostmortemSite.Model.Search;

namespace PostmortemSite.Searching.Shards;

/// <summary>
/// Cuts an index into shards of terms that follow each other in ordinal order, so that the head need tell only where
/// each begins; terms with many postings stand alone, so that no other word fetches them.
/// </summary>
internal static class CutTerms
{
    /// <summary>How much smaller and larger than wanted a shard may be.</summary>
    private const double LeastOfWanted = 0.6;
    private const double MostOfWanted = 1.4;

    public static CutIndex Of(SearchIndex index, SearchLayout layout)
    {
        var ranks = TermShard.Ranks(index);
        var rare = index.TermsByText.Where(term => term.FieldCount < layout.CommonTerm).ToArray();
        // There is always a first shard, be it empty.
        var starts = ImmutableArray.CreateBuilder<string>();
        starts.Add("");
        var shards = ImmutableArray.CreateBuilder<TermShard>();
        for (var first = 0; first < rare.Length;)
        {
            var end = End(rare, first, layout.ShardBytes);
            shards.Add(Shard(rare.AsSpan(first, end - first)));
            if (end < rare.Length) starts.Add(Between(rare[end - 1].Text, rare[end].Text));
            first = end;
        }

        if (shards.Count == 0) shards.Add(Shard([]));
        var common = index.TermsByText.Where(term => term.FieldCount >= layout.CommonTerm).OrderBy(term => term.FieldCount);
        return new CutIndex(starts.DrainToImmutable(), shards.DrainToImmutable(), [.. common.Select(term => Shard([term]))]);

        TermShard Shard(ReadOnlySpan<IndexedTerm> terms)
        {
            var ranked = ImmutableArray.CreateBuilder<(IndexedTerm, int)>(terms.Length);
            foreach (var term in terms) ranked.Add((term, ranks[term.Number]));
            return new TermShard(ranked.MoveToImmutable(), index.Lengths);
        }
    }

    /// <summary>
    /// Where a shard ends that begins at a place: after about as many bytes as wanted, where the shortest text tells what
    /// comes after from what comes before, because the head tells it to everybody.
    /// </summary>
    private static int End(IndexedTerm[] terms, int first, int wanted)
    {
        var (least, most) = (wanted * LeastOfWanted, wanted * MostOfWanted);
        var (best, shortest) = (first + 1, int.MaxValue);
        var size = SizeOf(terms[first]);
        for (var place = first + 1; place < terms.Length && size < most; place++)
        {
            var larger = size + SizeOf(terms[place]);
            if ((size >= least || larger >= most)
                && LengthBetween(terms[place - 1].Text, terms[place].Text) is var length && length <= shortest)
                (best, shortest) = (place, length);
            size = larger;
        }

        return size < most ? terms.Length : best;
    }

    /// <summary>
    /// About how many bytes a term takes: half of its letters, its counts, and its postings. What has a digit in it is an
    /// id, a host or a time more often than not: nearly all terms of an archive are, and hardly anybody asks for one. They
    /// may be more to a file, and the head, which everybody fetches, is a third as long.
    /// </summary>
    private static long SizeOf(IndexedTerm term)
    {
        long size = (term.Text.Length / 2) + 6 + (2 * term.FieldCount);
        return term.Text.AsSpan().ContainsAnyInRange('0', '9') ? Math.Max(size / 6, 1) : size;
    }

    /// <summary>The shortest text that comes after one term and not after the next.</summary>
    private static string Between(string before, string next) => next[..LengthBetween(before, next)];

    private static int LengthBetween(string before, string next)
    {
        var length = before.AsSpan().CommonPrefixLength(next) + 1;
        return length < next.Length && char.IsHighSurrogate(next[length - 1]) ? length + 1 : length;
    }
}

/// <summary>An index in shards.</summary>
/// <param name="Starts">By shard, a text that no term of it comes before and all terms of earlier ones do; first, "".</param>
/// <param name="Shards">Terms in ordinal order.</param>
/// <param name="Common">The terms that many documents hold, alone, the rarest first: of a long text those are
/// asked for before others, and their order says which.</param>
internal sealed record CutIndex(
    ImmutableArray<string> Starts, ImmutableArray<TermShard> Shards, ImmutableArray<TermShard> Common);
