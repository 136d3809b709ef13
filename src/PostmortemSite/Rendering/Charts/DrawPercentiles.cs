using System.Collections.Immutable;

namespace PostmortemSite.Rendering.Charts;

/// <summary>
/// Draws median and 90th percentile as two lines that are named where they end. Where there are too few values the
/// lines have a gap, and a small cross on the floor says that there were some.
/// </summary>
internal static class DrawPercentiles
{
    private const int Top = 14;
    private const int Bottom = 194;
    private const int Height = 238;

    /// <summary>What is right of it is for the lines' names.</summary>
    private const double Right = 86;

    private const double WidestStep = 24;
    private const double NamesApart = 15;

    public static Drawing Of(PercentileData data)
    {
        var columns = new Columns(data.Points.Length, Right, WidestStep);
        var known = data.Points.Where(point => point.IsKnown).ToList();
        var scale = data.Scale;
        var numbers = data.Numbers;
        var marks = ImmutableArray.CreateBuilder<ChartMark>();
        marks.AddRange(Columns.GridOf(scale, Top, Bottom));
        marks.AddRange(Line("ninetieth", point => point.Ninetieth, 1, GlyphShape.Diamond));
        marks.AddRange(Line("median", point => point.Median, 0, GlyphShape.Circle));
        for (var i = 0; i < data.Points.Length; i++)
            if (data.Points[i] is { IsKnown: false, N: > 0 })
                marks.Add(new Glyph("too-few", columns.MiddleOf(i), Bottom, GlyphShape.Cross)
                {
                    Title = numbers.Saying(i, 2),
                });
        if (known.Count > 0) marks.AddRange(LineNames(data.Points.LastIndexOf(known[^1])));
        marks.AddRange(columns.NamesOf([.. numbers.Rows.Select(row => row.Label)], Bottom + 20,
            [.. numbers.Rows.Select(row => $"n\u00a0{row.Cells[2]}")]));

        return new Drawing(Height, marks.ToImmutable());

        double HeightOf(double value) => Bottom - (scale.ShareOf(value) * (Bottom - Top));

        IEnumerable<ChartMark> Line(string kind, Func<PercentilePoint, double?> value, int cell, GlyphShape shape)
        {
            for (var i = 1; i < data.Points.Length; i++)
                if (value(data.Points[i - 1]) is { } from && value(data.Points[i]) is { } to)
                    yield return new Stroke(
                        $"line {kind}", columns.MiddleOf(i - 1), HeightOf(from), columns.MiddleOf(i), HeightOf(to));
            for (var i = 0; i < data.Points.Length; i++)
                if (value(data.Points[i]) is { } at)
                    yield return new Glyph(kind, columns.MiddleOf(i), HeightOf(at), shape)
                    {
                        Title = numbers.Saying(i, cell),
                    };
        }

        IEnumerable<ChartMark> LineNames(int last)
        {
            var median = HeightOf(data.Points[last].Median!.Value);
            var ninetieth = HeightOf(data.Points[last].Ninetieth!.Value);
            // Where both lines end side by side, their names keep apart.
            if (median - ninetieth < NamesApart)
            {
                ninetieth = Math.Max(Top, ((median + ninetieth) / 2) - (NamesApart / 2));
                median = ninetieth + NamesApart;
            }

            yield return new Words("name of-median", columns.MiddleOf(last), median + 4, "median") { Shift = 10 };
            yield return new Words("name of-ninetieth", columns.MiddleOf(last), ninetieth + 4, "p90") { Shift = 10 };
        }
    }
}
