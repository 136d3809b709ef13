using System.Collections.Immutable;

namespace PostmortemSite.Rendering.Charts;

/// <summary>
/// Draws bars one below the other: the name above each, its value at its end, so that no axis is needed.
/// </summary>
internal static class DrawBars
{
    private const int Row = 42;
    private const int Thickness = 12;

    /// <summary>How far the longest bar reaches; the rest is for its value.</summary>
    private const double Reach = 82;

    private const int LongestLabel = 40;

    public static Drawing Of(BarData data)
    {
        var scale = Scale.Of(data.Bars.Select(bar => bar.Value), data.Unit);
        var (numbers, largest) = (data.Numbers, data.Bars.Select(bar => bar.Value).DefaultIfEmpty().Max());
        // A bar begins at nothing, whatever the unit: its length is the number.
        double LengthOf(double value) => largest == 0 ? 0 : Reach * value / (data.Unit == ChartUnit.Percent
            ? scale.Ticks[^1].Value
            : largest);

        var marks = ImmutableArray.CreateBuilder<ChartMark>();
        for (var i = 0; i < data.Bars.Length; i++)
        {
            var (bar, top) = (data.Bars[i], i * Row);
            var length = LengthOf(bar.Value);
            marks.Add(new Words("label", 0, top + 15, ShortText.Of(bar.Label, LongestLabel)));
            marks.Add(new Box("bar", 0, top + 22, length, Thickness) { Title = numbers.Saying(i, 0) });
            marks.Add(new Words("value", length, top + 32.5, numbers.Rows[i].Cells[0]) { Shift = 6 });
        }

        return new Drawing((data.Bars.Length * Row) - 4, marks.ToImmutable());
    }
}
