using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.Deriving.Insights.Metrics;

/// <summary>
/// Measures how fast people responded to an incident. Moments are compared as instants where both have a zone, else on
/// their common clock (<see cref="Measured"/>), so that neither midnight nor a change of clocks matters.
/// </summary>
internal static class MeasureResponse
{
    public static PostmortemMetrics Of(EditionEntry entry)
    {
        var postmortem = entry.Postmortem;
        var found = FindMoments.Of(postmortem);
        return new PostmortemMetrics(postmortem,
        [
            Between(MetricKind.Detect, found.Started, "it started", found.Detected, "it was detected"),
            Between(MetricKind.Acknowledge, found.Detected, "it was detected", found.Acknowledged, "it was acknowledged"),
            FirstPost(entry, found.Started),
            Between(MetricKind.Mitigate, found.Started, "it started", found.Mitigated, "it was mitigated"),
            Between(MetricKind.Resolve, found.Started, "it started", found.Resolved, "it was resolved"),
            Publish(postmortem, found),
        ]);
    }

    private static ResponseMetric Publish(Postmortem postmortem, FoundMoments found) =>
        found.Published is null && postmortem.Audience == Audience.Internal
            ? ResponseMetric.Missing(MetricKind.Publish, MetricState.NotApplicable, "the report isn’t for the public")
            : Between(MetricKind.Publish, found.Resolved, "it was resolved", found.Published, "the report was published");

    private static ResponseMetric FirstPost(EditionEntry entry, FoundMoment? started)
    {
        if (entry.Reconciliation is not { } beside)
            return ResponseMetric.Missing(
                MetricKind.FirstPost, MetricState.NotApplicable, "no incident of a status page belongs to it");
        var posts = beside.Incidents.Select(incident => incident.FirstPost).OfType<Moment>().ToList();
        var first = posts.Count == 0 ? null : new FoundMoment(posts.MinBy(StatusTime.Rank)!, MomentSource.StatusPage);
        return Between(MetricKind.FirstPost, started, "it started", first, "the status page spoke of it");
    }

    private static ResponseMetric Between(MetricKind kind, FoundMoment? from, string fromName, FoundMoment? to, string toName)
    {
        var length = Measured.Between(from?.Moment, $"when {fromName}", to?.Moment, $"when {toName}");
        var metric = length switch
        {
            { IsKnown: false } => Missing(kind, from is null || to is null, length.Reason),
            { Value: var value } when value < Duration.Zero =>
                ResponseMetric.Missing(kind, MetricState.Invalid, $"{toName} before {fromName}"),
            { Value: var value } => ResponseMetric.Recorded(kind, value!.Value),
        };
        return metric with { From = from?.Source, To = to?.Source };
    }

    /// <summary>What isn't told may be yet; what is told and can't be compared is wrong.</summary>
    private static ResponseMetric Missing(MetricKind kind, bool isUntold, string reason) =>
        ResponseMetric.Missing(kind, isUntold ? MetricState.Pending : MetricState.Invalid, reason);
}
