using System.Collections.Immutable;

namespace PostmortemSite.Model.Insights;

/// <summary>How fast incidents were noticed, taken on and ended.</summary>
/// <param name="Postmortems">Each postmortem's metrics, in the edition's order.</param>
/// <param name="All">All of them together.</param>
/// <param name="Quarters">By quarter of the incident, oldest first, without a gap; those without a date are left out.</param>
/// <param name="Years">The same by year.</param>
/// <param name="Services">By service, in the site's order; a postmortem counts for each of its services.</param>
/// <param name="Severities">By severity, worst first.</param>
/// <param name="Causes">By cause; a postmortem counts for each of its causes.</param>
public sealed record ResponseInsights(
    ImmutableArray<PostmortemMetrics> Postmortems,
    MetricGroup All,
    ImmutableArray<MetricGroup> Quarters,
    ImmutableArray<MetricGroup> Years,
    ImmutableArray<MetricGroup> Services,
    ImmutableArray<MetricGroup> Severities,
    ImmutableArray<MetricGroup> Causes);

/// <summary>The metrics of the postmortems that share something.</summary>
/// <param name="Key">What they share, for programs: <c>2026-Q1</c>, <c>checkout-api</c>.</param>
/// <param name="Name">What they share, for readers.</param>
/// <param name="Summaries">One summary of each kind, in the order of <see cref="MetricKind"/>.</param>
public sealed record MetricGroup(string Key, string Name, ImmutableArray<MetricSummary> Summaries)
{
    /// <summary>The summary of a kind.</summary>
    public MetricSummary this[MetricKind kind] => Summaries[(int)kind];
}
