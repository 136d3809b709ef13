using System.Collections.Immutable;

namespace PostmortemSite.Rendering.Charts;

/// <summary>
/// A few values in a row, small enough to stand in a line of text or a cell of a table. Its label tells them all.
/// </summary>
/// <param name="Title">What it shows, such as <c>Postmortems by year</c>.</param>
/// <param name="Unit">What the values count.</param>
/// <param name="Points">The values in order; null where there is none, which leaves a gap.</param>
public sealed record SparkData(string Title, ChartUnit Unit, ImmutableArray<(string Label, double? Value)> Points)
{
    private const int Height = 20;
    private const int Margin = 3;

    /// <summary>The values in words.</summary>
    public string Description => $"{Title}: {(Points.IsEmpty
        ? "none"
        : string.Join(", ", Points.Select(point => $"{point.Label} {ValueText.Of(point.Value, Unit)}")))}";

    /// <summary>
    /// A line from point to point, from nothing at the bottom to the largest at the top; the last one has a dot.
    /// </summary>
    public Drawing Draw()
    {
        var largest = Points.Select(point => point.Value ?? 0).DefaultIfEmpty().Max();
        var marks = ImmutableArray.CreateBuilder<ChartMark>();
        for (var i = 0; i < Points.Length; i++)
        {
            if (Points[i].Value is not { } value) continue;
            var isJoined = i > 0 && Points[i - 1].Value is not null;
            if (isJoined) marks.Add(new Stroke("line", X(i - 1), Y(Points[i - 1].Value!.Value), X(i), Y(value)));
            var isAlone = !isJoined && (i + 1 == Points.Length || Points[i + 1].Value is null);
            if (isAlone || i == Points.Length - 1) marks.Add(new Glyph("dot", X(i), Y(value), GlyphShape.Circle));
        }

        return new Drawing(Height, marks.ToImmutable());

        double X(int point) => Points.Length == 1 ? 50 : 6 + (88.0 * point / (Points.Length - 1));

        double Y(double value) => Height - Margin - (largest == 0 ? 0 : (Height - (2 * Margin)) * value / largest);
    }
}
