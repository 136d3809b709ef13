using System.Collections.Immutable;
using System.Globalization;
using PostmortemSite.Model.Insights;
using PostmortemSite.Rendering.Charts;

namespace PostmortemSite.Rendering.Insights;

/// <summary>The charts of action items.</summary>
internal static class ActionCharts
{
    /// <summary>Fewer months show no course.</summary>
    private const int FewestMonths = 3;

    /// <summary>More months than these don't fit beside each other.</summary>
    private const int MostMonths = 24;

    /// <summary>How far the items of each month have come; null where there are too few months.</summary>
    /// <param name="months">The months, newest first; undated items are left out.</param>
    public static StackData? OfCompletion(ImmutableArray<ActionMonth> months)
    {
        var dated = months.Where(month => month.Month is not null).Take(MostMonths).Reverse().ToImmutableArray();
        return dated.Length < FewestMonths ? null : new StackData(
            "completion-by-month", "Action items by the month of the incident, and how far they have come",
            "Incidents of",
            [.. dated.Select(month => month.Month!.Value.ToString("MMM uuuu", CultureInfo.InvariantCulture))],
            [
                Series("Done", counts => counts.Done),
                Series("In progress", counts => counts.InProgress),
                Series("Open", counts => counts.Open),
                Series("Dropped", counts => counts.Dropped),
                Series("Not stated", counts => counts.NotStated),
            ])
        {
            Note = months.Length > dated.Length
                ? $"The latest {dated.Length} months with incidents that promised anything."
                : "",
        };

        StackSeries Series(string name, Func<ActionCounts, int> count) =>
            new(name, [.. dated.Select(month => count(month.Counts))]);
    }
}
