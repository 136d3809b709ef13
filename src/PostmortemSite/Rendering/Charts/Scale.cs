using System.Collections.Immutable;

namespace PostmortemSite.Rendering.Charts;

/// <summary>
/// From values to their place between the scale's ends. It begins and ends at a tick, so that every value between
/// two ticks can be read from them. Values beyond the ends are at the ends.
/// </summary>
/// <param name="Ticks">Its ticks, the lowest first; at least two.</param>
/// <param name="IsLogarithmic">True if equal steps are equal ratios; then no tick is 0.</param>
public sealed record Scale(ImmutableArray<Tick> Ticks, bool IsLogarithmic = false)
{
    /// <summary>Where a value lies: 0 at the lowest tick, 1 at the highest.</summary>
    public double ShareOf(double value)
    {
        var (from, to) = (Ticks[0].Value, Ticks[^1].Value);
        return Math.Clamp(IsLogarithmic
            ? Math.Log(Math.Max(value, from) / from) / Math.Log(to / from)
            : (value - from) / (to - from), 0, 1);
    }

    /// <summary>The scale that suits values of a unit.</summary>
    /// <param name="values">The values; none may be negative. Without any the scale still has its ends.</param>
    /// <param name="unit">What they count.</param>
    public static Scale Of(IEnumerable<double> values, ChartUnit unit)
    {
        ImmutableArray<double> all = [.. values];
        foreach (var value in all)
            if (!(value >= 0 && double.IsFinite(value)))
                throw new ArgumentOutOfRangeException(nameof(values), value, "A chart draws no such value.");
        return unit switch
        {
            ChartUnit.Count => CountScale.Of(all.DefaultIfEmpty().Max()),
            ChartUnit.Percent => CountScale.Percent,
            ChartUnit.Duration => DurationScale.Of(all),
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
        };
    }
}

/// <summary>A value that a scale marks.</summary>
/// <param name="Value">The value.</param>
/// <param name="Label">What is written beside it.</param>
public readonly record struct Tick(double Value, string Label);
