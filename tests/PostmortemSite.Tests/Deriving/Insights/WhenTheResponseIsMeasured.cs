using System.Globalization;
using PostmortemSite.Model.Insights;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Deriving.Insights;

/// <summary>Metrics of reports that are made by hand, each with one thing that clocks do to people (metrics.cases.txt).</summary>
public class WhenTheResponseIsMeasured
{
    public static TheoryData<string> Names => [.. Cases.Blocks("metrics.cases.txt").Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_length_is_counted_or_the_reason_told(string name)
    {
        var (_, input, expected) = Cases.Blocks("metrics.cases.txt").Single(item => item.Name == name);
        var metrics = Measure(input);
        foreach (var line in expected.Split('\n'))
            Assert.Contains(line, metrics.All.Select(Told));
    }

    [Fact]
    public void Fewer_than_three_lengths_say_nothing()
    {
        var minute = NodaTime.Duration.FromMinutes(1);
        var two = new MetricSummary(MetricKind.Detect, [minute, minute * 2], 5);
        var four = new MetricSummary(MetricKind.Detect, [minute * 9, minute, minute * 2, minute * 100], 5);

        Assert.Equal((null, null, false), (two.Median, two.Ninetieth, two.HasFigures));
        Assert.Equal((minute * 2, minute * 100, 4), (four.Median, four.Ninetieth, four.Count));
    }

    private static PostmortemMetrics Measure(string report)
    {
        using var workspace = new Workspace()
            .With("site.yml", "title: T\nzone: Europe/Copenhagen\n")
            .With("postmortems/one.md", "---\ntitle: One\n" + (report.Contains("---", StringComparison.Ordinal)
                ? report
                : report + "\n---\n## Summary\n\nIt was down.\n"));
        return InsightfulArchive.At(workspace.Input).Insights.Response!.Postmortems.Single();
    }

    private static string Told(ResponseMetric metric) => metric.Value is { } value
        ? string.Create(CultureInfo.InvariantCulture, $"{metric.Kind} {(long)value.TotalHours}:{value.Minutes:00}:{value.Seconds:00} {metric.From} {metric.To}")
        : $"{metric.Kind} {metric.State}: {metric.Reason}";
}
