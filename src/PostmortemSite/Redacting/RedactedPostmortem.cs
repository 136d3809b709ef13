using System.Collections.Immutable;
using PostmortemSite.Model;

namespace PostmortemSite.Redacting;

/// <summary>A report as the public may read it, and how it came to be. Internal: it holds what was kept back.</summary>
/// <param name="Source">The public Markdown.</param>
/// <param name="Original">The report that it was made from.</param>
/// <param name="Edits">The edits to the original's text, by place and without overlaps, its front matter's among
/// them.</param>
/// <param name="Pictures">The pictures that the public Markdown shows.</param>
public sealed record RedactedPostmortem(
    SourceFile Source, Postmortem Original, ImmutableArray<Redaction> Edits, ImmutableArray<Picture> Pictures)
{
    /// <summary>What a public part of it asks for and doesn't get, for its author.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];
}
