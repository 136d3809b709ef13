using System.Collections.Immutable;

namespace PostmortemSite.Model.Insights;

/// <summary>How fast people responded to one incident.</summary>
/// <param name="Postmortem">Its postmortem.</param>
/// <param name="All">One metric of each kind, in the order of <see cref="MetricKind"/>.</param>
public sealed record PostmortemMetrics(Postmortem Postmortem, ImmutableArray<ResponseMetric> All)
{
    /// <summary>The metric of a kind.</summary>
    public ResponseMetric this[MetricKind kind] => All[(int)kind];
}
