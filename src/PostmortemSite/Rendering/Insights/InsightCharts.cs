using System.Collections.Immutable;
using PostmortemSite.Model.Insights;
using PostmortemSite.Rendering.Charts;

namespace PostmortemSite.Rendering.Insights;

/// <summary>The charts of response times and recurrences, as data.</summary>
internal static class InsightCharts
{
    /// <summary>A metric's median and 90th percentile over time.</summary>
    public static PercentileData Of(MetricKind kind, ImmutableArray<MetricGroup> periods, string period) => new(
        $"chart-{kind.ToString().ToLowerInvariant()}",
        MetricText.Name(kind),
        period,
        [.. periods.Select(group => PercentilePoint.Of(group.Name, group[kind].Values))]);

    /// <summary>A metric's median in each group that has one.</summary>
    public static BarData Medians(MetricKind kind, ImmutableArray<MetricGroup> groups, string group) => new(
        $"chart-{kind.ToString().ToLowerInvariant()}-by-{group.ToLowerInvariant()}",
        $"{MetricText.Name(kind)}, median",
        group,
        "Median",
        ChartUnit.Duration,
        [.. groups.Select(one => (one.Name, Summary: one[kind])).Where(one => one.Summary.HasFigures)
            .Select(one => new BarValue(one.Name, one.Summary.Median!.Value.TotalSeconds) { N = one.Summary.Count })]);

    /// <summary>How many incidents were new and how many repeats, over time.</summary>
    public static StackData Of(ImmutableArray<RepeatRate> rates, string period) => new(
        "chart-repeats",
        "Repeats among all incidents",
        period,
        [.. rates.Select(rate => rate.Name)],
        [
            new StackSeries("Repeats", [.. rates.Select(rate => rate.Repeats)]),
            new StackSeries("First times", [.. rates.Select(rate => rate.Total - rate.Repeats)]),
        ]);

    /// <summary>The share of repeats in the four quarters that end with each.</summary>
    public static SparkData Spark(ImmutableArray<RepeatRate> quarters) => new(
        "Repeat rate of four quarters, ending with each", ChartUnit.Percent,
        [.. quarters.Select(quarter => (quarter.Name, quarter.PercentOfYear is { } percent ? Math.Round(percent) : (double?)null))]);

    /// <summary>The failures that came back, each on a line of its own.</summary>
    public static StripData Of(ImmutableArray<RecurrenceChain> chains) => new(
        "chart-chains",
        "Each time that a failure happened",
        "Failure",
        [.. chains.Select(chain => new StripRow(
            RecurrenceText.Title(chain),
            [.. chain.Occurrences.Select(occurrence => new StripEvent(occurrence.Date, occurrence.Postmortem.Title)
            {
                Address = SiteAddress.Of(occurrence.Postmortem),
            })]))]);
}
