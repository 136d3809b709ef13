namespace PostmortemSite.Redacting.Reviewing;

/// <summary>Whether the public reads a report, and if not, what stands between.</summary>
public enum PublicationState
{
    /// <summary>It doesn't ask to be public.</summary>
    Internal,

    /// <summary>It asks to be public, but isn't final.</summary>
    NotFinal,

    /// <summary>Nobody has approved its public text yet, and the site asks for that.</summary>
    WaitingForReview,

    /// <summary>Its public text isn't the one that was approved.</summary>
    ChangedSinceReview,

    /// <summary>The public reads it.</summary>
    Published,
}

/// <summary>What is said of a state.</summary>
public static class PublicationStates
{
    /// <summary>In a word or three, for lists.</summary>
    public static string Word(this PublicationState state) => state switch
    {
        PublicationState.Internal => "internal",
        PublicationState.NotFinal => "not final",
        PublicationState.WaitingForReview => "waiting for review",
        PublicationState.ChangedSinceReview => "changed since review",
        PublicationState.Published => "published",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>In a sentence, for whoever reviews the report.</summary>
    public static string Sentence(this PublicationState state) => state switch
    {
        PublicationState.Internal => "Internal: the public reads nothing of it.",
        PublicationState.NotFinal => "Not final: the public will read this once the report says \"status: final\".",
        PublicationState.WaitingForReview => "Waiting for review: the public will read this once somebody approves it.",
        PublicationState.ChangedSinceReview =>
            "Changed since review: the public reads nothing of it until somebody approves it again.",
        PublicationState.Published => "Published: the public reads this.",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
