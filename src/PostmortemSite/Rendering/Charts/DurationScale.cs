using System.Collections.Immutable;

namespace PostmortemSite.Rendering.Charts;

/// <summary>
/// Scales of lengths of time, in seconds, whose ticks are lengths that people say: 15 minutes, 1 hour, 7 days.
/// Incidents take minutes or days; where the longest is many times the shortest, a linear scale would press all but the
/// longest flat on the floor, so that the scale is logarithmic.
/// </summary>
internal static class DurationScale
{
    private const int MostSteps = 5;
    private const double LargestLinearRatio = 16;
    private const double Minute = 60;
    private const double Hour = 60 * Minute;
    private const double Day = 24 * Hour;

    /// <summary>The steps of a linear scale; beyond them whole years.</summary>
    private static readonly ImmutableArray<double> Steps =
    [
        1, 5, 15, 30, Minute, 2 * Minute, 5 * Minute, 10 * Minute, 15 * Minute, 30 * Minute, Hour, 2 * Hour, 3 * Hour,
        6 * Hour, 12 * Hour, Day, 2 * Day, 7 * Day, 14 * Day, 30 * Day, 60 * Day, 90 * Day, 180 * Day, 365 * Day,
    ];

    /// <summary>The ticks of a logarithmic scale; beyond them ten times the last, again and again.</summary>
    private static readonly ImmutableArray<double> Rungs =
    [
        1, 10, Minute, 5 * Minute, 15 * Minute, Hour, 4 * Hour, Day, 3 * Day, 7 * Day, 30 * Day, 90 * Day, 365 * Day,
    ];

    /// <param name="values">The lengths, none negative.</param>
    public static Scale Of(ImmutableArray<double> values)
    {
        var longest = values.DefaultIfEmpty().Max();
        // Nothing and half an hour can't stand on a logarithmic scale together unless it begins somewhere.
        var shortest = Math.Max(values.DefaultIfEmpty().Min(), Minute);
        return longest > shortest * LargestLinearRatio ? Logarithmic(values, shortest, longest) : Linear(longest);
    }

    private static Scale Linear(double longest)
    {
        var step = Steps.Concat(Years()).First(candidate => candidate * MostSteps >= longest);
        var number = Math.Max(1, (int)Math.Ceiling(longest / step));
        return new Scale([.. Enumerable.Range(0, number + 1).Select(i => TickAt(i * step))]);
    }

    private static Scale Logarithmic(ImmutableArray<double> values, double shortest, double longest)
    {
        ImmutableArray<double> rungs = [.. Rungs, .. Years().Skip(1).TakeWhile(years => years < longest * 10)];
        var from = rungs.LastIndexOf(rungs.Last(rung => rung <= shortest));
        var to = rungs.IndexOf(rungs.First(rung => rung >= longest));
        // Every second or third rung, counted from the top, where there are more than can be told apart.
        var every = (to - from + MostSteps - 1) / MostSteps;
        var ticks = Enumerable.Range(from, to - from + 1)
            .Where(rung => rung == from || (to - rung) % every == 0 && rung - from >= every)
            .Select(rung => TickAt(rungs[rung])).ToImmutableArray();
        if (values.Min() < ticks[0].Value) ticks = ticks.SetItem(0, ticks[0] with { Label = $"≤ {ticks[0].Label}" });
        return new Scale(ticks, IsLogarithmic: true);
    }

    private static Tick TickAt(double seconds) => new(seconds, ValueText.Of(seconds, ChartUnit.Duration));

    private static IEnumerable<double> Years()
    {
        for (var years = 365 * Day; ; years *= 10) yield return years;
    }
}
