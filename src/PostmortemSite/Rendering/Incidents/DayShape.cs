using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.Rendering.Incidents;

/// <summary>
/// How days are drawn: each level has a height or a shape of its own, so that colour only repeats what they say. Days
/// without incidents are most days, and one path for all of them.
/// </summary>
public static class DayShape
{
    /// <summary>From one day to the next, in the drawing's units.</summary>
    public const int Step = 10;

    /// <summary>The drawing's height.</summary>
    public const int Height = 40;

    /// <summary>A day's width: what is left of a step is the gap.</summary>
    public const int Width = 7;

    /// <summary>How high a day with something in it is.</summary>
    public static int HeightOf(DayLevel level) => level switch
    {
        DayLevel.Maintenance or DayLevel.Notice => 15,
        DayLevel.Minor => 20,
        DayLevel.Major => 30,
        DayLevel.Critical => Height,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };

    /// <summary>The class that gives it its colour.</summary>
    public static string ClassOf(DayLevel level) => $"day-{level.ToString().ToLowerInvariant()}";

    /// <summary>Days without incidents: a low tick each.</summary>
    public static string Ticks(ImmutableArray<DayMark> days)
    {
        var path = new StringBuilder();
        for (var i = 0; i < days.Length; i++)
            if (days[i].Level == DayLevel.Clear)
                path.Append(CultureInfo.InvariantCulture, $"M{i * Step} 36h{Width}v4h-{Width}z");
        return path.ToString();
    }

    /// <summary>Days of which nobody knows: a box around all that follow each other.</summary>
    public static string Boxes(ImmutableArray<DayMark> days)
    {
        var path = new StringBuilder();
        for (var i = 0; i < days.Length; i++)
        {
            if (days[i].Level != DayLevel.NoData) continue;
            var first = i;
            while (i + 1 < days.Length && days[i + 1].Level == DayLevel.NoData) i++;
            var width = ((i - first) * Step) + Width;
            path.Append(CultureInfo.InvariantCulture, $"M{first * Step} 1h{width}v38h-{width}z");
        }

        return path.ToString();
    }
}
