using System.Globalization;
using PostmortemSite.Rendering.Charts;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Rendering.Charts;

/// <summary>Values, as data, and the ticks of the scale that suits them.</summary>
public class WhenAScaleIsMade
{
    public static TheoryData<string, string> Known =>
        [.. Cases.Lines("scales.cases.txt").Select(one => (one.Input, one.Expected))];

    [Theory]
    [MemberData(nameof(Known))]
    public void Its_ticks_are_round_and_hold_all_values(string values, string expected)
    {
        var words = values.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var numbers = words[1..].Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToList();

        var scale = Scale.Of(numbers, Enum.Parse<ChartUnit>(words[0], ignoreCase: true));

        Assert.Equal(expected, string.Join(" | ", scale.Ticks.Select(tick => tick.Label.Replace('\u00a0', ' ')))
            + (scale.IsLogarithmic ? " (log)" : ""));
        Assert.Equal((0, 1), (scale.ShareOf(scale.Ticks[0].Value), scale.ShareOf(scale.Ticks[^1].Value)));
        Assert.All(numbers, number => Assert.True(number <= scale.Ticks[^1].Value));
        Assert.Equal(numbers.Order().Select(scale.ShareOf), numbers.Select(scale.ShareOf).Order());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_can_t_be_drawn_is_refused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Scale.Of([1, value], ChartUnit.Duration));
}
