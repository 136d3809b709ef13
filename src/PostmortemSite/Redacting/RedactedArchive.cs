using System.Collections.Immutable;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Redacting.Reviewing;

namespace PostmortemSite.Redacting;

/// <summary>What redaction made of an archive, and how. Internal, but for the one part that is public.</summary>
public sealed class RedactedArchive
{
    internal RedactedArchive(Archive<Internal> original, ImmutableArray<Candidate> candidates, PublicMarkdown markdown) =>
        (Original, Candidates, Public) = (original, candidates, markdown);

    /// <summary>The internal archive.</summary>
    public Archive<Internal> Original { get; }

    /// <summary>Every report that asks to be public, published or not, in the order of the originals' paths.</summary>
    public ImmutableArray<Candidate> Candidates { get; }

    /// <summary>What became of each report that is published, with links to all that would be.</summary>
    public ImmutableArray<RedactedPostmortem> Reports =>
        [.. Candidates.Where(candidate => candidate.IsPublished).Select(candidate => candidate.Report)];

    /// <summary>What leaves: all that the public site is made from.</summary>
    public PublicMarkdown Public { get; }
}
