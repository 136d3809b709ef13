using System.Collections.Immutable;

namespace PostmortemSite.Rendering.Charts;

/// <summary>
/// Wholes with their parts, one beside the other, usually over time. Every series has a value for every column. No more
/// series than can be told apart: those beyond are added up as one, and nothing is lost.
/// </summary>
/// <param name="Id">Its anchor, unique in its page.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Kind">What the columns are, such as <c>Year</c>.</param>
/// <param name="Columns">The columns' names, in order.</param>
/// <param name="Series">The parts, the one at the bottom first.</param>
public sealed record StackData(
    string Id, string Title, string Kind, ImmutableArray<string> Columns, ImmutableArray<StackSeries> Series)
    : ChartData(Id, Title)
{
    /// <summary>The parts, the one at the bottom first.</summary>
    public ImmutableArray<StackSeries> Series { get; } = AtMost(Drawing.Patterns, Columns.Length, Series);

    /// <summary>True if the series have an order, as severities have: then shades of one colour show it.</summary>
    public bool IsOrdered { get; init; }

    /// <inheritdoc/>
    public override bool IsEmpty => Series.All(series => series.Values.All(value => value == 0));

    /// <inheritdoc/>
    public override string Description => IsEmpty
        ? "There is nothing to show."
        : $"{Columns.Length} columns of {Series.Length} parts. The highest is {Columns[Highest]}, "
            + $"{ValueText.Of(TotalOf(Highest), ChartUnit.Count)}.";

    /// <inheritdoc/>
    public override ImmutableArray<string> Key => [.. Series.Select(series => series.Name)];

    /// <inheritdoc/>
    public override ChartTable Numbers => new(
        [Kind, .. Key, "All"],
        [.. Columns.Select((column, i) => new ChartRow(
            column,
            [.. Series.Select(series => series.Values[i]).Append(TotalOf(i))
                .Select(value => ValueText.Of(value, ChartUnit.Count))]))]);

    private int Highest => Enumerable.Range(0, Columns.Length).MaxBy(TotalOf);

    /// <summary>A column's height.</summary>
    public int TotalOf(int column) => Series.Sum(series => series.Values[column]);

    /// <inheritdoc/>
    public override Drawing Draw() => DrawStackedBars.Of(this);

    private static ImmutableArray<StackSeries> AtMost(int most, int columns, ImmutableArray<StackSeries> series)
    {
        if (series.FirstOrDefault(one => one.Values.Length != columns) is { } wrong)
            throw new ArgumentException($"The series {wrong.Name} hasn't a value for every column.", nameof(series));
        return series.Length <= most
            ? series
            : [.. series[..(most - 1)], new StackSeries("Others", [.. Enumerable.Range(0, columns)
                .Select(column => series[(most - 1)..].Sum(one => one.Values[column]))])];
    }
}

/// <summary>One part of every column.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Values">Its value in each column; none is negative.</param>
public sealed record StackSeries(string Name, ImmutableArray<int> Values);
