namespace PostmortemSite.Rendering.Charts;

/// <summary>Scales from 0 in whole steps of 1, 2 or 5, and their tens, hundreds and so on.</summary>
internal static class CountScale
{
    private const int MostSteps = 4;

    /// <summary>The whole and its quarters.</summary>
    public static Scale Percent { get; } = Steps(25, 4, ChartUnit.Percent);

    /// <param name="largest">The largest value; the scale ends at it or above.</param>
    public static Scale Of(double largest)
    {
        var step = Candidates().First(candidate => candidate * MostSteps >= largest);
        return Steps(step, Math.Max(1, (int)Math.Ceiling(largest / step)), ChartUnit.Count);
    }

    private static Scale Steps(double step, int number, ChartUnit unit) =>
        new([.. Enumerable.Range(0, number + 1).Select(i => new Tick(i * step, ValueText.Of(i * step, unit)))]);

    private static IEnumerable<double> Candidates()
    {
        for (var ten = 1.0; ; ten *= 10)
        {
            yield return ten;
            yield return ten * 2;
            yield return ten * 5;
        }
    }
}
