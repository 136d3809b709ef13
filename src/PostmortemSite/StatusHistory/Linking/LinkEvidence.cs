namespace PostmortemSite.StatusHistory.Linking;

/// <summary>What one way of comparing a report with an incident says.</summary>
/// <param name="Score">From 0, against, to 1, for; null where there is nothing to compare.</param>
/// <param name="Reason">Why, as a clause without a subject: "began 17 min after the report's start"; null for nothing
/// to
/// say.</param>
internal readonly record struct LinkEvidence(double? Score, string? Reason)
{
    /// <summary>There is nothing to compare.</summary>
    public static LinkEvidence None => new(null, null);
}
