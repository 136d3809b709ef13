using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using PostmortemSite.Rendering.Charts;

namespace PostmortemSite.Tests.Rendering.Charts;

/// <summary>Charts where there is nothing, one value, the same everywhere, very much, or too little.</summary>
public class WhenNumbersAreDrawn
{
    public static TheoryData<ChartData> WithoutNumbers =>
    [
        Bars(), Stack(["2024", "2025"], ("A", [0, 0])), Stack([], ("A", [])),
        Lines(("Q1", [])), Lines(("Q1", [1, 2])), Strip(),
    ];

    public static TheoryData<ChartData> All =>
    [
        Bars(("One", 3)), Bars(("Same", 2), ("Same too", 2)), Bars(("None", 0), ("Also none", 0)),
        Bars(("Very much", 123456789), ("Little", 1)),
        Stack(["2024"], ("A", [1])), Stack(["2024", "2025", "2026"], ("A", [0, 7, 90000]), ("B", [3, 0, 1])),
        Lines(("Q1", [60, 60, 60])),
        Lines(("Q1", [60, 70, 80]), ("Q2", [1]), ("Q3", []), ("Q4", [60, 3600, 900000])),
        Strip("2024-02-29"), Strip("2024-02-29", "2024-02-29"), Strip("1998-01-01", "2026-12-31"),
    ];

    [Theory]
    [MemberData(nameof(WithoutNumbers))]
    public void Nothing_is_drawn_where_there_is_nothing(ChartData data)
    {
        Assert.True(data.IsEmpty);
        Assert.StartsWith("There is nothing to show", data.Description, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_mark_lies_within_the_drawing(ChartData data)
    {
        Assert.False(data.IsEmpty);
        var drawing = data.Draw();
        Assert.All(drawing.Marks, mark => Assert.True(IsWithin(mark, drawing.Height), mark.ToString()));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_mark_that_stands_for_a_number_says_what_the_table_says(ChartData data)
    {
        var said = data.Draw().Marks.Select(mark => mark.Title).OfType<string>().ToList();
        var rows = data.Numbers.Rows;
        Assert.NotEmpty(said);
        Assert.All(said, title => Assert.Contains(rows, row =>
            title.StartsWith(row.Label + ", ", StringComparison.Ordinal)
            && row.Cells.Any(cell => title.EndsWith(cell, StringComparison.Ordinal))));
    }

    [Fact]
    public void Lines_have_a_gap_where_there_are_fewer_than_three_values_and_say_how_many()
    {
        var marks = Lines(("Q1", [60, 60, 60]), ("Q2", [1, 1]), ("Q3", [9, 9, 9]), ("Q4", [9, 9, 9])).Draw().Marks;

        // Between Q3 and Q4 only: one line for the median, one for the 90th percentile.
        Assert.Equal(2, marks.OfType<Stroke>().Count(line => line.Class.StartsWith("line", StringComparison.Ordinal)));
        Assert.Equal("Q2, n: 2", Assert.Single(marks, mark => mark.Class == "too-few").Title);
    }

    [Fact]
    public void Percentiles_are_by_nearest_rank()
    {
        var point = PercentilePoint.Of("Q1", [.. Enumerable.Range(1, 10).Select(i => Duration.FromMinutes(i))]);
        Assert.Equal((10, 300.0, 540.0), (point.N, point.Median, point.Ninetieth));
    }

    [Fact]
    public void More_parts_than_can_be_told_apart_are_added_up()
    {
        var stack = Stack(["2024"], [.. Enumerable.Range(1, 9).Select(i => ($"Part {i}", (ImmutableArray<int>)[i]))]);

        Assert.Equal(["Part 1", "Part 2", "Part 3", "Part 4", "Part 5", "Others"], stack.Key);
        Assert.Equal(["1", "2", "3", "4", "5", "30", "45"], stack.Numbers.Rows[0].Cells);
    }

    [Fact]
    public void A_part_without_its_values_is_refused() =>
        Assert.Throws<ArgumentException>(() => Stack(["2024", "2025"], ("A", [1])));

    [Theory]
    [InlineData("short", "short")]
    [InlineData("A name that is much too long for it", "A name that is…")]
    [InlineData("日本語の名前がとても長いです", "日本語の名前が…")]
    public void A_long_name_is_shortened_in_the_drawing(string name, string expected) =>
        Assert.Equal(expected, ShortText.Of(name, 16));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(4, 3)]
    [InlineData(7, 5)]
    [InlineData(8, 5)]
    public void Shades_are_equal_steps_up_to_the_largest(int count, int expected)
    {
        var data = new HeatData("h", "H", ("R", "C"), [new("C")], [new(new("R"), [new(8)])]);
        Assert.Equal(expected, data.ShadeOf(count));
    }

    [Fact]
    public void A_sparkline_tells_all_values_and_has_a_gap_where_there_is_none()
    {
        var spark = new SparkData("Late", ChartUnit.Count, [("2023", 1), ("2024", null), ("2025", 4), ("2026", 2)]);

        Assert.Equal("Late: 2023 1, 2024 –, 2025 4, 2026 2", spark.Description);
        Assert.Single(spark.Draw().Marks.OfType<Stroke>());
        Assert.Equal(2, spark.Draw().Marks.OfType<Glyph>().Count());
    }

    private static BarData Bars(params (string Label, double Value)[] bars) =>
        new("bars", "Bars", "Thing", "Postmortems", ChartUnit.Count,
            [.. bars.Select(bar => new BarValue(bar.Label, bar.Value))]);

    private static StackData Stack(
        ImmutableArray<string> columns, params (string Name, ImmutableArray<int> Values)[] series) =>
        new("stack", "Stack", "Year", columns, [.. series.Select(one => new StackSeries(one.Name, one.Values))]);

    private static PercentileData Lines(params (string Label, int[] Seconds)[] points) =>
        new("lines", "Lines", "Quarter", [.. points.Select(point => PercentilePoint.Of(
            point.Label, [.. point.Seconds.Select(one => Duration.FromSeconds(one))]))]);

    private static StripData Strip(params string[] days) =>
        new("strip", "Strip", "Service", [new StripRow("Row", [.. days.Select(day =>
            new StripEvent(LocalDatePattern.Iso.Parse(day).Value, "Event"))])]);

    private static bool IsWithin(ChartMark mark, int height) => mark switch
    {
        Box box => box is { X: >= 0, Y: >= 0, Width: >= 0, Height: >= 0 }
            && box.X + box.Width <= 100.001 && box.Y + box.Height <= height,
        Stroke line => line is { X1: >= 0, X2: <= 100.001, Y1: >= 0, Y2: >= 0 }
            && line.Y1 <= height && line.Y2 <= height,
        Glyph glyph => glyph.X is >= 0 and <= 100 && glyph.Y >= 0 && glyph.Y <= height,
        Words words => words.X is >= 0 and <= 100.001 && words.Y >= 0 && words.Y <= height,
        _ => false,
    };
}
