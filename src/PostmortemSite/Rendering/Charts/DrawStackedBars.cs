using System.Collections.Immutable;

namespace PostmortemSite.Rendering.Charts;

/// <summary>Draws columns of parts over a scale of counts; a part that is high enough has its number in it.</summary>
internal static class DrawStackedBars
{
    private const int Top = 22;
    private const int Bottom = 202;
    private const int Height = 228;
    private const double Filled = 0.7;
    private const double LowestForNumber = 16;
    private const double NarrowestForNumber = 5;

    public static Drawing Of(StackData data)
    {
        var columns = new Columns(data.Columns.Length);
        var scale = Scale.Of(data.Columns.Select((_, i) => (double)data.TotalOf(i)), ChartUnit.Count);
        var numbers = data.Numbers;
        var marks = ImmutableArray.CreateBuilder<ChartMark>();
        marks.AddRange(Columns.GridOf(scale, Top, Bottom));
        for (var column = 0; column < data.Columns.Length; column++)
        {
            var (left, width) = (columns.MiddleOf(column) - (columns.Band * Filled / 2), columns.Band * Filled);
            var below = 0;
            for (var i = 0; i < data.Series.Length; i++)
            {
                var value = data.Series[i].Values[column];
                if (value == 0) continue;
                var (floor, ceiling) = (HeightAt(below), HeightAt(below + value));
                below += value;
                marks.Add(new Box(ClassOf(data, i), left, ceiling, width, floor - ceiling)
                {
                    Pattern = i + 1,
                    Title = numbers.Saying(column, i),
                });
                if (floor - ceiling >= LowestForNumber)
                    Number($"number {ColourOf(data, i)}", column, ((floor + ceiling) / 2) + 4.5, i);
            }

            if (below > 0) Number("value", column, HeightAt(below) - 6, data.Series.Length);
        }

        marks.AddRange(columns.NamesOf(data.Columns, Bottom + 19));
        return new Drawing(Height, marks.ToImmutable());

        void Number(string kind, int column, double y, int cell)
        {
            if (columns.Band < NarrowestForNumber) return;
            var text = numbers.Rows[column].Cells[cell];
            marks.Add(new Words(kind, columns.MiddleOf(column), y, text) { Anchor = "middle" });
        }

        double HeightAt(int value) => Bottom - (scale.ShareOf(value) * (Bottom - Top));
    }

    /// <summary>
    /// The class of a part's colour: a shade where the parts have an order, else a colour of its own.
    /// </summary>
    public static string ClassOf(StackData data, int series) => $"part {ColourOf(data, series)}";

    private static string ColourOf(StackData data, int series) =>
        $"{(data.IsOrdered ? "rank" : "series")}-{series + 1}";
}
