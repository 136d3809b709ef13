using System.Collections.Immutable;
using PostmortemSite.Model.Search;

namespace PostmortemSite.Searching.Shards;

/// <summary>
/// Cuts an index into shards of terms that follow each other in ordinal order, so that the head need tell only where
/// each begins; terms with many postings stand alone, so that no other word fetches them.
/// </summary>
internal static class CutTerms
{
    public static CutIndex Of(SearchIndex index, SearchLayout layout)
    {
        var ranks = TermShard.Ranks(index);
        var shards = ImmutableArray.CreateBuilder<TermShard>();
        var common = ImmutableArray.CreateBuilder<TermShard>();
        var open = ImmutableArray.CreateBuilder<(IndexedTerm, int)>();
        // There is always a first shard, be it empty.
        var starts = new List<string> { "" };
        var size = 0L;
        var before = "";
        foreach (var term in index.TermsByText)
        {
            if (term.FieldCount >= layout.CommonTerm)
            {
                common.Add(new TermShard([(term, ranks[term.Number])], index.Lengths));
                continue;
            }

            if (size >= layout.ShardBytes)
            {
                Close();
                starts.Add(Between(before, term.Text));
            }

            open.Add((term, ranks[term.Number]));
            size += SizeOf(term);
            before = term.Text;
        }

        Close();
        return new CutIndex([.. starts], shards.DrainToImmutable(), common.DrainToImmutable());

        void Close()
        {
            shards.Add(new TermShard(open.DrainToImmutable(), index.Lengths));
            size = 0;
        }
    }

    /// <summary>
    /// About how many bytes a term takes: half of its letters, its counts, and its postings. What has a digit in it is an
    /// id, a host or a time more often than not: nearly all terms of an archive are, and hardly anybody asks for one. They
    /// may be more to a file, and the head, which everybody fetches, is a third as long.
    /// </summary>
    private static int SizeOf(IndexedTerm term)
    {
        var size = (term.Text.Length / 2) + 6 + (2 * term.FieldCount);
        return term.Text.Any(char.IsAsciiDigit) ? Math.Max(size / 6, 1) : size;
    }

    /// <summary>The shortest text that comes after one term and not after the next.</summary>
    private static string Between(string before, string next)
    {
        var length = before.AsSpan().CommonPrefixLength(next) + 1;
        if (length < next.Length && char.IsHighSurrogate(next[length - 1])) length++;
        return next[..length];
    }
}

/// <summary>An index in shards.</summary>
/// <param name="Starts">By shard, a text that no term of it comes before and all terms of earlier ones do; first, "".</param>
/// <param name="Shards">Terms in ordinal order.</param>
/// <param name="Common">The terms that many documents hold, alone, in ordinal order.</param>
internal sealed record CutIndex(
    ImmutableArray<string> Starts, ImmutableArray<TermShard> Shards, ImmutableArray<TermShard> Common);
