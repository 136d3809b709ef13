using System.Globalization;
using NodaTime;

namespace PostmortemSite.Rendering.Charts;

/// <summary>A chart's value in words: the same in the drawing and in its table.</summary>
internal static class ValueText
{
    /// <summary>What stands where there is no value.</summary>
    public const string None = "–";

    public static string Of(double value, ChartUnit unit) => unit switch
    {
        ChartUnit.Count => value.ToString("#,##0", CultureInfo.InvariantCulture),
        ChartUnit.Percent => value.ToString("#,##0", CultureInfo.InvariantCulture) + "\u00a0%",
        ChartUnit.Duration => value == 0 ? "0" : DurationText.Of(Duration.FromSeconds(value)),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
    };

    public static string Of(double? value, ChartUnit unit) => value is { } known ? Of(known, unit) : None;
}
