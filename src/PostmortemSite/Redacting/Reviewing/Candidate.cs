using PostmortemSite.Model;

namespace PostmortemSite.Redacting.Reviewing;

/// <summary>
/// A report that asks to be public: its public text, with the links that it has when every report that is public and
/// final is published, and whether the public reads it. Internal: it holds what was kept back.
/// </summary>
/// <param name="Report">The text and its edits.</param>
/// <param name="State">Whether the public reads it.</param>
/// <param name="Hash">What approving the text would record.</param>
public sealed record Candidate(RedactedPostmortem Report, PublicationState State, string Hash)
{
    /// <summary>True if the public reads it.</summary>
    public bool IsPublished => State == PublicationState.Published;

    internal static Candidate Of(RedactedPostmortem report, RedactionPolicy policy)
    {
        var hash = ReviewHash.Of(report.Source.Text);
        return new Candidate(report, StateOf(report.Original, hash, policy), hash);
    }

    private static PublicationState StateOf(Postmortem original, string hash, RedactionPolicy policy) =>
        !original.IsPublished ? PublicationState.NotFinal
        : !policy.RequiresReview || original.PublicFace.Reviewed == hash ? PublicationState.Published
        : original.PublicFace.Reviewed is null ? PublicationState.WaitingForReview
        : PublicationState.ChangedSinceReview;
}
