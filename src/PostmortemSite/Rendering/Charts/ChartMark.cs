namespace PostmortemSite.Rendering.Charts;

/// <summary>
/// A piece of a drawing. Across, places are percent of the drawing's width, which nobody knows before a browser shows
/// it; down, they are CSS pixels. So text keeps its size and a drawing fits a phone as well as a desk.
/// </summary>
/// <param name="Class">The class that styles it.</param>
public abstract record ChartMark(string Class)
{
    /// <summary>What it says, where it stands for a number; the words of <see cref="ChartTable.Saying"/>.</summary>
    public string? Title { get; init; }
}

/// <summary>A rectangle.</summary>
public sealed record Box(string Class, double X, double Y, double Width, double Height) : ChartMark(Class)
{
    /// <summary>The pattern that lies over its colour, from 1; 0 is none.</summary>
    public int Pattern { get; init; }
}

/// <summary>A straight line.</summary>
public sealed record Stroke(string Class, double X1, double Y1, double X2, double Y2) : ChartMark(Class);

/// <summary>A small shape around a point.</summary>
public sealed record Glyph(string Class, double X, double Y, GlyphShape Shape) : ChartMark(Class);

/// <summary>Words beside a point.</summary>
/// <param name="Class">The class that styles them.</param>
/// <param name="X">Where they stand.</param>
/// <param name="Y">Their baseline.</param>
/// <param name="Text">They.</param>
public sealed record Words(string Class, double X, double Y, string Text) : ChartMark(Class)
{
    /// <summary>How far they are moved, in pixels.</summary>
    public double Shift { get; init; }

    /// <summary>Which end of them stands there: <c>start</c>, <c>middle</c> or <c>end</c>, left to right.</summary>
    public string Anchor { get; init; } = "start";
}

/// <summary>What a <see cref="Glyph"/> looks like, so that no two kinds differ by colour alone.</summary>
public enum GlyphShape
{
    Circle,
    Diamond,
    Square,
    Triangle,
    Cross,
}
