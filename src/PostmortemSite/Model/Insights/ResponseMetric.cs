using NodaTime;

namespace PostmortemSite.Model.Insights;

/// <summary>Whether a metric could be measured.</summary>
public enum MetricState
{
    /// <summary>Both moments are known.</summary>
    Recorded,

    /// <summary>A moment isn't told yet, and may be.</summary>
    Pending,

    /// <summary>There is nothing to measure: no post that customers could read, no report for them.</summary>
    NotApplicable,

    /// <summary>The moments can't be compared, or come in an impossible order.</summary>
    Invalid,
}

/// <summary>Where a moment was found.</summary>
public enum MomentSource
{
    /// <summary>In the front matter.</summary>
    FrontMatter,

    /// <summary>Under a label in the body, such as "First detected: …".</summary>
    Text,

    /// <summary>In an entry of the timeline that says so.</summary>
    Timeline,

    /// <summary>In the status page's history.</summary>
    StatusPage,
}

/// <summary>A metric of one postmortem: a length, or the reason why there is none. Never both, never neither.</summary>
public sealed record ResponseMetric
{
    private ResponseMetric(MetricKind kind, MetricState state) => (Kind, State) = (kind, state);

    /// <summary>What is measured.</summary>
    public MetricKind Kind { get; }

    /// <summary>Whether it could be.</summary>
    public MetricState State { get; }

    /// <summary>The length, 0 or more; null unless it is recorded.</summary>
    public Duration? Value { get; private init; }

    /// <summary>Why there is no length, as a clause; empty if it is recorded.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>Where the first moment was found; null if it wasn't.</summary>
    public MomentSource? From { get; init; }

    /// <summary>Where the second moment was found; null if it wasn't.</summary>
    public MomentSource? To { get; init; }

    /// <summary>A length that was measured.</summary>
    public static ResponseMetric Recorded(MetricKind kind, Duration value) =>
        value >= Duration.Zero
            ? new(kind, MetricState.Recorded) { Value = value }
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A length of time isn't negative.");

    /// <summary>Nothing was measured.</summary>
    /// <param name="kind">What isn't measured.</param>
    /// <param name="state">Any but <see cref="MetricState.Recorded"/>.</param>
    /// <param name="reason">Why, as a clause.</param>
    public static ResponseMetric Missing(MetricKind kind, MetricState state, string reason) =>
        state != MetricState.Recorded && reason.Length > 0
            ? new(kind, state) { Reason = reason }
            : throw new ArgumentException("What isn't recorded needs a reason.", nameof(reason));
}
