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
