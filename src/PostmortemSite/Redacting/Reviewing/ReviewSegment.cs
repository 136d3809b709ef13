namespace PostmortemSite.Redacting.Reviewing;

/// <summary>What happens to a part of a report on its way to the public.</summary>
public enum SegmentKind
{
    /// <summary>The public reads it as it is.</summary>
    Kept,

    /// <summary>The public reads nothing of it.</summary>
    Dropped,

    /// <summary>The public reads something else.</summary>
    Replaced,
}

/// <summary>
/// A part of a report beside what the public reads of it. A report's segments, in order, are its whole text.
/// </summary>
/// <param name="Kind">What happens to it.</param>
/// <param name="Text">The part as it stands in the report.</param>
/// <param name="PublicText">What the public reads instead.</param>
/// <param name="Rule">The rule that says so; empty for what is kept.</param>
/// <param name="FirstLine">The line of the report where it begins, from 1.</param>
/// <param name="LastLine">The line where its last character stands.</param>
public sealed record ReviewSegment(
    SegmentKind Kind, string Text, string PublicText, string Rule, int FirstLine, int LastLine)
{
    /// <summary>How many lines of the report it touches.</summary>
    public int Lines => LastLine - FirstLine + 1;
}
