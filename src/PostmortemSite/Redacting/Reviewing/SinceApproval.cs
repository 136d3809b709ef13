using System.Collections.Immutable;
using PostmortemSite.Model;

namespace PostmortemSite.Redacting.Reviewing;

/// <summary>What became of a report's public text since somebody approved it.</summary>
/// <param name="Diff">The changes as a unified diff; empty if there are none or the approved text isn't at hand.</param>
/// <param name="Note">Why there is no diff where there should be one; empty otherwise.</param>
public sealed record SinceApproval(ImmutableArray<string> Diff, string Note)
{
    /// <summary>Compares a report's public text with the copy that was kept at its approval.</summary>
    public static SinceApproval Of(Candidate candidate, Func<string, string?> approvedText)
    {
        var (path, approved) = (candidate.Report.Original.Source.Path, candidate.Report.Original.PublicFace.Reviewed);
        if (approved is null || approved == candidate.Hash) return new SinceApproval([], "");
        var copy = $"{InternalSources.ApprovedFolder}/{path}";
        return approvedText(path) is not { } text ? new SinceApproval([], $"There is no {copy} to compare it with.")
            : ReviewHash.Of(text) != approved
                ? new SinceApproval([], $"{copy} isn't the text that was approved, so there is no diff.")
            : new SinceApproval(UnifiedDiff.Of(text, candidate.Report.Source.Text), "");
    }
}
