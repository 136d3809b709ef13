using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.FollowingUp;

/// <summary>That a status page said a report on an incident would come.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Sentence">What was said, as plain text.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record Promise(StatusIncident Incident, string Sentence, PromiseOutcome Outcome)
{
    /// <summary>When it was said; null where the page doesn't say.</summary>
    public Moment? At { get; init; }

    /// <summary>The whole days since; null where the page doesn't say when it was.</summary>
    public int? Days { get; init; }

    /// <summary>
    /// The postmortems that tell of the incident; for an outstanding promise, those that customers can't read.
    /// </summary>
    public ImmutableArray<Postmortem> Postmortems { get; init; } = [];

    public bool IsKept => Outcome != PromiseOutcome.Outstanding;
}

/// <summary>What became of a promise; the first that holds.</summary>
public enum PromiseOutcome
{
    /// <summary>The status page has the report, a link to it, or says that it is there.</summary>
    ReportOnStatusPage,

    /// <summary>A final, public postmortem tells of the incident.</summary>
    PublicPostmortem,

    /// <summary>A later update tells the cause at some length.</summary>
    ToldInUpdate,

    /// <summary>Nothing that customers can read.</summary>
    Outstanding,
}
