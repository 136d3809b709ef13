using PostmortemSite.Model;

namespace PostmortemSite.Redacting;

/// <summary>One edit that redaction makes to a report's source: the list of them is what a reviewer reads.</summary>
/// <param name="Start">The offset of the first character that goes.</param>
/// <param name="End">The offset after the last character that goes.</param>
/// <param name="Replacement">What stands there instead; empty where nothing does.</param>
/// <param name="Rule">Why: <c>section-internal</c>, <c>mask-person</c> …</param>
public sealed record Redaction(int Start, int End, string Replacement, string Rule)
{
    /// <summary>True if the two would change the same characters.</summary>
    public bool Overlaps(Redaction other) => Start < other.End && other.Start < End;
}

/// <summary>A report as the public may read it, and how it came to be.</summary>
/// <param name="Source">The public Markdown.</param>
/// <param name="Original">The report that it was made from. Internal.</param>
/// <param name="Edits">The edits to the original's text, by place. Internal.</param>
/// <param name="Pictures">The pictures that it may show.</param>
internal sealed record RedactedPostmortem(
    SourceFile Source, Postmortem Original, IReadOnlyList<Redaction> Edits, IReadOnlyList<Picture> Pictures)
{
    /// <summary>What a public part of it asks for and doesn't get, for its author.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
