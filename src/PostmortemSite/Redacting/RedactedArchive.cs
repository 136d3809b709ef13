using System.Collections.Immutable;
using PostmortemSite.Audiences;
using PostmortemSite.Model;

namespace PostmortemSite.Redacting;

/// <summary>What redaction made of an archive, and how. Internal, but for the one part that is public.</summary>
public sealed class RedactedArchive
{
    internal RedactedArchive(Archive<Internal> original, ImmutableArray<RedactedPostmortem> reports, PublicMarkdown markdown) =>
        (Original, Reports, Public) = (original, reports, markdown);

    /// <summary>The internal archive.</summary>
    public Archive<Internal> Original { get; }

    /// <summary>What became of each report that is to be public, in the order of the originals' paths.</summary>
    public ImmutableArray<RedactedPostmortem> Reports { get; }

    /// <summary>What leaves: all that the public site is made from.</summary>
    public PublicMarkdown Public { get; }
}
