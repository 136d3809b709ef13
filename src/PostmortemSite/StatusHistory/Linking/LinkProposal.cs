using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Linking;

/// <summary>An incident that a report may tell of.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Confidence">From 0 to 1, in hundredths.</param>
/// <param name="Reasons">What speaks for it, and against it, as clauses; at least one.</param>
internal sealed record LinkProposal(StatusIncident Incident, double Confidence, ImmutableArray<string> Reasons)
{
    /// <summary>
    /// True if it fits by time: it began within three hours of the report's start, or, where only the day is known, on
    /// that day with something else that speaks for it.
    /// </summary>
    public required bool Fits { get; init; }

    /// <summary>
    /// How long after the report's start the status page says that it began; null where only days are known.
    /// </summary>
    public Duration? Delay { get; init; }
}

/// <summary>What <c>status link</c> found for one report.</summary>
/// <param name="Postmortem">The report.</param>
/// <param name="Proposals">The likeliest first; those that fit by time before those that don't.</param>
internal sealed record ProposedLinks(Postmortem Postmortem, ImmutableArray<LinkProposal> Proposals)
{
    /// <summary>How many fit by time. One alone is an answer; several, or none, are a question for a person.</summary>
    public LinkVerdict Verdict { get; } = Proposals.Count(proposal => proposal.Fits) switch
    {
        0 => LinkVerdict.None,
        1 => LinkVerdict.One,
        _ => LinkVerdict.Several,
    };
}

/// <summary>How many incidents fit a report by time.</summary>
internal enum LinkVerdict
{
    None,
    One,
    Several,
}
