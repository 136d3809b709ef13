using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Rendering.Data;

/// <summary>How fast people responded, as data: each metric of each postmortem, and many of them together.</summary>
internal static class MetricData
{
    private static DataFields<Row> Each { get; } = new DataFields<Row>()
        .Text("postmortem", "The ref of the postmortem.", row => row.Postmortem.Slug)
        .Date("date?", "The day of the incident.", row => row.Postmortem.Date)
        .Choice<MetricName>("metric", "What is measured.", row => (MetricName)row.Metric.Kind)
        .Choice<MetricState>("state", "Whether it could be measured; invalid is what contradicts itself.",
            row => row.Metric.State)
        .Seconds("seconds?", "The length in whole seconds, if it is recorded.", row => row.Metric.Value)
        .Text("reason?", "Why it isn't recorded.", row => row.Metric.Reason.Length > 0 ? row.Metric.Reason : null)
        .Choice<MomentSource>("from?", "Where the first moment was found.", row => row.Metric.From)
        .Choice<MomentSource>("to?", "Where the second moment was found.", row => row.Metric.To);

    private static DataFields<Summary> Summaries { get; } = new DataFields<Summary>()
        .Choice<Shared>("by", "What the postmortems share.", summary => summary.By)
        .Text("key", "Its key: a quarter such as 2026-Q1, or what the data calls services, severities and causes.",
            summary => summary.Group.Key)
        .Text("name", "Its name, for readers.", summary => summary.Group.Name)
        .Choice<MetricName>("metric", "What is measured.", summary => (MetricName)summary.Of.Kind)
        .Whole("n", "How many lengths are recorded.", summary => summary.Of.Count)
        .Whole("total", "How many postmortems there are, recorded or not.", summary => summary.Of.Total)
        .Seconds("medianSeconds?", "The middle length, by nearest rank; of three or more.",
            summary => summary.Of.Median)
        .Seconds("p90Seconds?", "The length that nine of ten don't exceed, by nearest rank; of three or more.",
            summary => summary.Of.Ninetieth);

    /// <summary>What postmortems can share.</summary>
    private enum Shared
    {
        All,
        Quarter,
        Service,
        Severity,
        Cause,
    }

    /// <summary>The metrics in words that say all; the order is that of <see cref="MetricKind"/>.</summary>
    private enum MetricName
    {
        TimeToDetect = MetricKind.Detect,
        TimeToAcknowledge = MetricKind.Acknowledge,
        TimeToFirstPost = MetricKind.FirstPost,
        TimeToMitigate = MetricKind.Mitigate,
        TimeToResolve = MetricKind.Resolve,
        TimeToPublish = MetricKind.Publish,
    }

    public static DataSet Of(ResponseInsights response) => new("metrics", "Response metrics",
    [
        DataTable.Of("metrics", "metrics", "A metric of a postmortem, newest postmortem first.", Each,
            response.Postmortems.SelectMany(one => one.All.Select(metric => new Row(one.Postmortem, metric)))),
        DataTable.Of("summaries", "metric-summaries",
            "What the postmortems that share something say of a metric together. Never a mean.",
            Summaries,
            [.. In(Shared.All, [response.All]), .. In(Shared.Quarter, response.Quarters),
                .. In(Shared.Service, response.Services),
                .. In(Shared.Severity, response.Severities), .. In(Shared.Cause, response.Causes)]),
    ]);

    /// <summary>What a metric is called in the data.</summary>
    public static string NameOf(MetricKind kind) => DataWords.Of((MetricName)kind);

    private static IEnumerable<Summary> In(Shared by, ImmutableArray<MetricGroup> groups) =>
        groups.SelectMany(group => group.Summaries.Select(summary => new Summary(by, group, summary)));

    private sealed record Row(Postmortem Postmortem, ResponseMetric Metric);

    private sealed record Summary(Shared By, MetricGroup Group, MetricSummary Of);
}
