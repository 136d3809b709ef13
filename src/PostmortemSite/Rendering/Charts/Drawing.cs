using System.Collections.Immutable;
using System.Globalization;

namespace PostmortemSite.Rendering.Charts;

/// <summary>A chart's geometry, in the order in which it is painted.</summary>
/// <param name="Height">How high it is, in CSS pixels; its width is whatever there is.</param>
/// <param name="Marks">Its pieces.</param>
public sealed record Drawing(int Height, ImmutableArray<ChartMark> Marks)
{
    /// <summary>How many patterns there are to tell colours apart.</summary>
    public const int Patterns = 6;

    /// <summary>A place across, as an SVG length: rounded, so that bytes are the same on every machine.</summary>
    public static string Percent(double value) =>
        Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>A length in pixels, rounded likewise.</summary>
    public static string Pixels(double value) =>
        Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A shape's outline around the origin.</summary>
    public static string PathOf(GlyphShape shape) => shape switch
    {
        GlyphShape.Circle => "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
        GlyphShape.Diamond => "M0-5.2 5.2 0 0 5.2-5.2 0z",
        GlyphShape.Square => "M-3.7-3.7h7.4v7.4h-7.4z",
        GlyphShape.Triangle => "M0-4.8 5 4h-10z",
        GlyphShape.Cross => "M-3.5-3.5 3.5 3.5M-3.5 3.5 3.5-3.5",
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, null),
    };
}
