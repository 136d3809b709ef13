using System.Collections.Immutable;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Snapshots;

namespace PostmortemSite.StatusHistory.Fetching;

/// <summary>What a pull of a source brought.</summary>
/// <param name="Source">The source.</param>
/// <param name="Before">Its snapshot before.</param>
/// <param name="Merged">What is known now.</param>
internal sealed record PulledSource(StatusSource Source, Snapshot Before, MergedHistory Merged)
{
    /// <summary>
    /// The snapshot to write: <see cref="Before"/> itself if it may stay, so that a night without news is no difference
    /// for anybody to review.
    /// </summary>
    public required Snapshot After { get; init; }

    /// <summary>True if the snapshot is to be written.</summary>
    public bool IsWorthWriting => !ReferenceEquals(Before, After);

    /// <summary>What was odd about it, a sentence each.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>What ended the pull of older incidents before its time; all before it is in the snapshot.</summary>
    public FetchException? Failure { get; init; }
}
