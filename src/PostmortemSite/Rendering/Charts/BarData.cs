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
    /// <summary>What the values are parts of, where a share is to be told; else null.</summary>
    public int? Whole { get; init; }

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
        [Kind, Value, .. Further("Share", "n")],
        [.. Bars.Select(bar => new ChartRow(bar.Label, [Text(bar), .. Further(Share(bar), N(bar))], bar.Address))]);

    /// <inheritdoc/>
    public override Drawing Draw() => DrawBars.Of(this);

    private string Say(BarValue bar) => $"{bar.Label}, {Text(bar)}";

    private string Text(BarValue bar) => ValueText.Of(bar.Value, Unit);

    private string Share(BarValue bar) => Whole is null or 0
        ? ValueText.None
        : ValueText.Of(Math.Round(100 * bar.Value / Whole.Value, MidpointRounding.AwayFromZero), ChartUnit.Percent);

    private static string N(BarValue bar) => ValueText.Of(bar.N, ChartUnit.Count);

    /// <summary>What stands beside the value, of a share and the n: those that there are.</summary>
    private IEnumerable<string> Further(string share, string n)
    {
        if (Whole is not null) yield return share;
        if (Bars.Any(bar => bar.N is not null)) yield return n;
    }
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
