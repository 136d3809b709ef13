using System.Collections.Immutable;

namespace PostmortemSite.Rendering.Charts;

/// <summary>Named values side by side, in the order given.</summary>
/// <param name="Id">Its anchor, unique in its page.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Kind">What the bars are, such as <c>Service</c>: the title of the table's first column.</param>
/// <param name="Value">What the values are, such as <c>Postmortems</c>.</param>
/// <param name="Unit">What the values count.</param>
/// <param name="Bars">The values.</param>
public sealed record BarData(
    string Id, string Title, string Kind, string Value, ChartUnit Unit, ImmutableArray<BarValue> Bars)
    : ChartData(Id, Title)
{
    /// <inheritdoc/>
    public override bool IsEmpty => Bars.IsEmpty;

    /// <inheritdoc/>
    public override string Description => Bars.IsEmpty
        ? "There is nothing to show."
        : Bars.Length == 1
            ? $"{Bars[0].Label}: {ValueText.Of(Bars[0].Value, Unit)}."
            : $"{Bars.Length} bars. The longest is {Say(Bars.MaxBy(bar => bar.Value)!)}, "
                + $"the shortest {Say(Bars.MinBy(bar => bar.Value)!)}.";

    /// <inheritdoc/>
    public override ChartTable Numbers => new(
        HasN ? [Kind, Value, "n"] : [Kind, Value],
        [.. Bars.Select(bar => new ChartRow(
            bar.Label, HasN ? [Text(bar), ValueText.Of(bar.N, ChartUnit.Count)] : [Text(bar)], bar.Address))]);

    private bool HasN => Bars.Any(bar => bar.N is not null);

    /// <inheritdoc/>
    public override Drawing Draw() => DrawBars.Of(this);

    private string Say(BarValue bar) => $"{bar.Label}, {Text(bar)}";

    private string Text(BarValue bar) => ValueText.Of(bar.Value, Unit);
}

/// <summary>A named value.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Value">It; not negative.</param>
public sealed record BarValue(string Label, double Value)
{
    /// <summary>How many it was made from, where it is no count itself; else null.</summary>
    public int? N { get; init; }

    /// <summary>The page with what was counted, or null.</summary>
    public SiteAddress? Address { get; init; }
}
