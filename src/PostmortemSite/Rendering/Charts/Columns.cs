using System.Collections.Immutable;

namespace PostmortemSite.Rendering.Charts;

/// <summary>
/// Where columns stand in a drawing: side by side, right of the scale's labels, no wider than is good for them.
/// </summary>
/// <param name="Number">How many there are.</param>
/// <param name="Right">Where the last may end, in percent.</param>
/// <param name="Widest">How wide a column with its gap may be, in percent.</param>
internal readonly record struct Columns(int Number, double Right = 100, double Widest = 15)
{
    /// <summary>What is left of the first column, for the scale's labels.</summary>
    public const double Left = 14;

    /// <summary>A name in the middle of a column that ends further right would stick out.</summary>
    private const double LastMiddle = 93;

    private const double LineHeight = 16;

    /// <summary>A column's width with its gap.</summary>
    public double Band => Math.Min(Widest, (Right - Left) / Math.Max(1, Number));

    /// <summary>A column's middle.</summary>
    public double MiddleOf(int column) => Left + (Band * (column + 0.5));

    /// <summary>Lines across at the scale's ticks, each with its label.</summary>
    /// <param name="scale">The scale.</param>
    /// <param name="top">Where its upper end lies.</param>
    /// <param name="bottom">Where its lower end lies.</param>
    public static IEnumerable<ChartMark> GridOf(Scale scale, int top, int bottom) =>
        scale.Ticks.SelectMany((tick, i) =>
        {
            var y = bottom - (scale.ShareOf(tick.Value) * (bottom - top));
            return ImmutableArray.Create<ChartMark>(
                new Stroke(i == 0 ? "floor" : "grid", Left, y, 100, y),
                new Words("tick", Left, y + 4, tick.Label) { Anchor = "end", Shift = -8 });
        });

    /// <summary>
    /// The columns' names below them: as many as there is room for, and of these fewer on a phone. The last one always
    /// has its name.
    /// </summary>
    /// <param name="names">The names, one a column.</param>
    /// <param name="y">Their baseline.</param>
    /// <param name="notes">What stands below the names, one a column; or nothing.</param>
    public IEnumerable<ChartMark> NamesOf(
        ImmutableArray<string> names, double y, ImmutableArray<string> notes = default)
    {
        var isShort = names.All(name => name.Length <= 4);
        var every = StepFor(isShort ? 12 : 8);
        var everyOnPhone = every * Math.Max(1, (int)Math.Ceiling((double)StepFor(isShort ? 6 : 4) / every));
        for (var i = names.Length - 1; i >= 0; i -= every)
        {
            var isLast = MiddleOf(i) > LastMiddle;
            var name = new Words((names.Length - 1 - i) % everyOnPhone == 0 ? "tick" : "tick optional",
                isLast ? Left + (Band * Number) : MiddleOf(i), y, names[i])
            { Anchor = isLast ? "end" : "middle" };
            yield return name;
            if (!notes.IsDefault) yield return name with { Y = y + LineHeight, Text = notes[i] };
        }
    }

    private int StepFor(int room) => Math.Max(1, (Number + room - 1) / room);
}
