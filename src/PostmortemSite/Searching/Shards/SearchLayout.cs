namespace PostmortemSite.Searching.Shards;

/// <summary>How an index is cut into files: small ones, so that a question fetches little that it doesn't need.</summary>
/// <param name="ShardBytes">About how many bytes of terms go into a file, before a host compresses it.</param>
/// <param name="CommonTerm">From how many postings on a term has a file of its own.</param>
/// <param name="CardsPerBlock">How many documents' cards go into a file.</param>
/// <param name="IsOneFile">True if all but the texts is one file: that of a small archive is soon fetched.</param>
internal sealed record SearchLayout(int ShardBytes, int CommonTerm, int CardsPerBlock, bool IsOneFile)
{
    /// <summary>Up to so many documents are one file.</summary>
    private const int SmallArchive = 300;

    /// <summary>Many small files.</summary>
    public static SearchLayout Sharded { get; } = new(1000, 400, 1, false);

    /// <summary>One file; what is in it isn't cut, because it compresses better whole.</summary>
    public static SearchLayout Whole { get; } = new(int.MaxValue, int.MaxValue, int.MaxValue, true);

    public static SearchLayout For(int documents) => documents <= SmallArchive ? Whole : Sharded;
}
