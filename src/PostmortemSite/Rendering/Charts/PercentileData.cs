using System.Collections.Immutable;
using PostmortemSite.Model;

namespace PostmortemSite.Rendering.Charts;

/// <summary>
/// Median and 90th percentile of lengths of time, over time. Nothing is drawn of fewer than three values.
/// </summary>
/// <param name="Id">Its anchor, unique in its page.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Kind">What the points are, such as <c>Quarter</c>.</param>
/// <param name="Points">The points, in order.</param>
public sealed record PercentileData(string Id, string Title, string Kind, ImmutableArray<PercentilePoint> Points)
    : ChartData(Id, Title)
{
    /// <summary>Fewer values say nothing of a habit.</summary>
    public const int Fewest = 3;

    /// <inheritdoc/>
    public override string Remark => string.Join(' ', new[]
    {
        Note,
        !IsEmpty && Scale.IsLogarithmic ? "The scale is logarithmic: the longest is many times the shortest." : "",
        !IsEmpty && Points.Any(point => point is { IsKnown: false, N: > 0 })
            ? $"A cross marks fewer than {Fewest} values."
            : "",
    }.Where(sentence => sentence.Length > 0));

    /// <summary>The scale of what is drawn.</summary>
    internal Scale Scale => Scale.Of(
        Points.Where(point => point.IsKnown).SelectMany(point => new[] { point.Median!.Value, point.Ninetieth!.Value }),
        ChartUnit.Duration);

    /// <inheritdoc/>
    public override bool IsEmpty => Points.All(point => !point.IsKnown);

    /// <inheritdoc/>
    public override string Description => Points.LastOrDefault(point => point.IsKnown) is not { } last
        ? $"There is nothing to show: nowhere are there {Fewest} values."
        : $"{Points.Count(point => point.IsKnown)} of {Points.Length} have {Fewest} values or more. "
            + $"The last, {last.Label}: median {Text(last.Median)}, 90th percentile {Text(last.Ninetieth)}, "
            + $"n {last.N}.";

    /// <inheritdoc/>
    public override ChartTable Numbers => new(
        [Kind, "Median", "90th percentile", "n"],
        [.. Points.Select(point => new ChartRow(
            point.Label, [Text(point.Median), Text(point.Ninetieth), ValueText.Of(point.N, ChartUnit.Count)]))]);

    /// <inheritdoc/>
    public override Drawing Draw() => DrawPercentiles.Of(this);

    private static string Text(double? value) => ValueText.Of(value, ChartUnit.Duration);
}

/// <summary>The lengths of time of one stretch, such as a quarter.</summary>
public sealed record PercentilePoint
{
    private PercentilePoint(string label, int n) => (Label, N) = (label, n);

    /// <summary>The stretch's name.</summary>
    public string Label { get; }

    /// <summary>How many values there are.</summary>
    public int N { get; }

    /// <summary>The median by nearest rank, in seconds; null where there are too few values.</summary>
    public double? Median { get; private init; }

    /// <summary>The 90th percentile by nearest rank, in seconds; null where there are too few values.</summary>
    public double? Ninetieth { get; private init; }

    /// <summary>True if there are values enough.</summary>
    public bool IsKnown => N >= PercentileData.Fewest;

    /// <param name="label">The stretch's name.</param>
    /// <param name="values">Its values, in any order; none is negative.</param>
    public static PercentilePoint Of(string label, ImmutableArray<NodaTime.Duration> values) =>
        values.Length < PercentileData.Fewest
            ? new PercentilePoint(label, values.Length)
            : new PercentilePoint(label, values.Length)
            {
                Median = Percentile.Of(values, 50).TotalSeconds,
                Ninetieth = Percentile.Of(values, 90).TotalSeconds,
            };
}
