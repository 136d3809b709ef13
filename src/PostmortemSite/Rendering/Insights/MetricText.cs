using System.Globalization;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Rendering.Insights;

/// <summary>The words of metrics.</summary>
public static class MetricText
{
    /// <summary>What a metric is called, such as <c>Time to detect (TTD)</c>.</summary>
    public static string Name(MetricKind kind) => kind switch
    {
        MetricKind.Detect => "Time to detect (TTD)",
        MetricKind.Acknowledge => "Time to acknowledge (TTA)",
        MetricKind.FirstPost => "Time to first public post",
        MetricKind.Mitigate => "Time to mitigate (TTM)",
        MetricKind.Resolve => "Time to resolve (TTR)",
        MetricKind.Publish => "Time to publish",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The same in a column's head.</summary>
    public static string Brief(MetricKind kind) => kind switch
    {
        MetricKind.Detect => "Detect",
        MetricKind.Acknowledge => "Acknowledge",
        MetricKind.FirstPost => "First post",
        MetricKind.Mitigate => "Mitigate",
        MetricKind.Resolve => "Resolve",
        MetricKind.Publish => "Publish",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>From when to when it counts.</summary>
    public static string Meaning(MetricKind kind) => kind switch
    {
        MetricKind.Detect => "from the start until anybody, or any alert, noticed",
        MetricKind.Acknowledge => "from being noticed until somebody took it on",
        MetricKind.FirstPost => "from the start until the status page spoke of it",
        MetricKind.Mitigate => "from the start until customers were no longer affected",
        MetricKind.Resolve => "from the start until the incident was over",
        MetricKind.Publish => "from the end of the incident until its postmortem was published",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The 90th percentile, or of few lengths the longest: <c>p90 8 min</c>; null of too few.</summary>
    public static string? Ninetieth(MetricSummary summary) => summary.Ninetieth is not { } length ? null
        : summary.Count < MetricSummary.FewestForNinetieth ? $"longest {DurationText.Of(length)}"
        : $"p90 {DurationText.Of(length)}";

    /// <summary>Whether a metric was measured, in a word or two.</summary>
    public static string Of(MetricState state) => state switch
    {
        MetricState.Recorded => "Recorded",
        MetricState.Pending => "Pending",
        MetricState.NotApplicable => "Not applicable",
        MetricState.Invalid => "Invalid",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Where a moment was found.</summary>
    public static string Of(MomentSource source) => source switch
    {
        MomentSource.FrontMatter => "front matter",
        MomentSource.Text => "the text",
        MomentSource.Timeline => "the timeline",
        MomentSource.StatusPage => "the status page",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };

    /// <summary>Where both moments were found, if not in the front matter: <c>to: the timeline</c>; else null.</summary>
    public static string? Sources(ResponseMetric metric)
    {
        string?[] parts = [Unusual("from", metric.From), Unusual("to", metric.To)];
        return parts.OfType<string>().ToList() is { Count: > 0 } said ? string.Join(", ", said) : null;
    }

    /// <summary>A number as readers know it: <c>1,200</c>.</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string? Unusual(string end, MomentSource? source) => source is null or MomentSource.FrontMatter
        ? null
        : $"{end}: {Of(source.Value)}";
}
