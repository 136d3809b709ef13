using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Deriving.Insights.Patterns;

/// <summary>
/// Counts when in the week incidents started: in local time as written, since nights and shifts are local. Whoever
/// gives a day only isn't counted.
/// </summary>
internal static class CountStarts
{
    public static PatternWeek Of(ImmutableArray<Postmortem> postmortems)
    {
        var timed = postmortems
            .Where(postmortem => postmortem.Times.Started is { Precision: not Precision.Day })
            .Select(postmortem => (postmortem.Times.Started!.Local, Postmortem: postmortem))
            .ToList();
        return new PatternWeek(
            [.. timed.GroupBy(start => (Day: start.Local.DayOfWeek, Stretch: start.Local.Hour / PatternWeek.Hours))
                .OrderBy(same => same.Key)
                .Select(same => new PatternStart(
                    same.Key.Day, same.Key.Stretch, [.. same.Select(start => start.Postmortem)]))],
            timed.Count,
            postmortems.Length - timed.Count);
    }
}
