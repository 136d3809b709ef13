namespace PostmortemSite.Model;

/// <summary>Something that happened during an incident, and when.</summary>
/// <param name="TimeText">
/// The time as the author wrote it, in plain text: what pages show. Empty for an entry without one.
/// </param>
/// <param name="Html">What happened, as safe HTML.</param>
/// <param name="Text">What happened, as plain text.</param>
/// <param name="Line">The line in the source file, from 1.</param>
public sealed record TimelineEntry(string TimeText, string Html, string Text, int Line)
{
    /// <summary>
    /// When it happened; null for an entry whose time or date can't be known ("Morning", a bare remark).
    /// </summary>
    public Moment? When { get; init; }

    /// <summary>The end of a range such as <c>13:30–13:45</c>.</summary>
    public Moment? Until { get; init; }
}
