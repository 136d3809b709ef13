using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.FollowingUp;

/// <summary>Which of the incidents that should have a postmortem have one.</summary>
/// <param name="Incidents">Those that should, newest first; those without a time last.</param>
/// <param name="WithoutImpact">How many incidents since the same day give no impact, and so can't be judged.</param>
public sealed record Coverage(ImmutableArray<CoveredIncident> Incidents, int WithoutImpact)
{
    /// <summary>How many are in a state.</summary>
    public int Count(CoverageState state) => Incidents.Count(incident => incident.State == state);

    /// <summary>Those that have neither a postmortem nor a waiver, newest first.</summary>
    public IEnumerable<CoveredIncident> Missing => Incidents.Where(incident => incident.State == CoverageState.Missing);

    /// <summary>Those that need none, newest first.</summary>
    public IEnumerable<CoveredIncident> Waived => Incidents.Where(incident => incident.State == CoverageState.Waived);

    /// <summary>Those with reports that aren't final, newest first.</summary>
    public IEnumerable<CoveredIncident> Drafts => Incidents.Where(incident => incident.State == CoverageState.Draft);
}

/// <summary>An incident that should have a postmortem.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="State">Whether it has one.</param>
public sealed record CoveredIncident(StatusIncident Incident, CoverageState State)
{
    /// <summary>The postmortems that tell of it.</summary>
    public ImmutableArray<Postmortem> Postmortems { get; init; } = [];

    /// <summary>Why it needs none; null where nobody waived it.</summary>
    public string? Reason { get; init; }

    /// <summary>The whole days since it was over, else since it began; null where the page gives neither.</summary>
    public int? Age { get; init; }
}

/// <summary>Whether an incident has a postmortem; the first that holds.</summary>
public enum CoverageState
{
    /// <summary>A final postmortem tells of it.</summary>
    Final,

    /// <summary>A postmortem tells of it, and isn't final yet.</summary>
    Draft,

    /// <summary>No postmortem here tells of it, but the status page has a report or a link to one.</summary>
    OnStatusPage,

    /// <summary><c>site.yml</c> says why it needs none.</summary>
    Waived,

    /// <summary>None of these.</summary>
    Missing,
}
