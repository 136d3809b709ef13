using System.Collections.Immutable;
using PostmortemSite.Audiences;

namespace PostmortemSite.Model;

/// <summary>
/// The Markdown that one audience may read, with everything that is needed to make a site of it.
/// There are exactly two kinds: <c>InternalSources</c>, read from disk, and <c>PublicMarkdown</c>, made by redaction.
/// </summary>
/// <typeparam name="TAudience">Who may read it.</typeparam>
public abstract class Sources<TAudience>
    where TAudience : IAudience
{
    private protected Sources()
    {
    }

    /// <summary>The site as this audience knows it.</summary>
    public required SiteConfiguration Site { get; init; }

    /// <summary>The postmortems' files, by path in ordinal order.</summary>
    public required ImmutableArray<SourceFile> Files { get; init; }

    /// <summary>The pictures that may be published, by path below the input folder.</summary>
    public required ImmutableSortedDictionary<string, Picture> Pictures { get; init; }

    /// <summary>The history of status pages, as files that their formats say how to read, by path in ordinal order.</summary>
    public ImmutableArray<SourceFile> StatusFiles { get; init; } = [];

    /// <summary>What was found wrong while they were read or made.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];
}
