using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using PostmortemSite.Model;

namespace PostmortemSite.StatusHistory.FollowingUp;

/// <summary>
/// Measures the time from resolved to published, of every postmortem that gives both and to the hour at least. One that
/// was published before the end, so that nobody knows what its times mean, is left out.
/// </summary>
internal static class FindDelays
{
    /// <summary>All of them, then each year, newest first.</summary>
    public static ImmutableArray<PublicationDelay> In(IEnumerable<Postmortem> postmortems, Duration within)
    {
        var measured = postmortems
            .Select(postmortem => (postmortem.Times.Resolved,
                Delay: postmortem.Times.Published?.Since(postmortem.Times.Resolved)))
            .Where(one => one.Delay >= Duration.Zero)
            .Select(one => (one.Resolved!.Local.Year, Delay: one.Delay!.Value))
            .ToList();
        return
        [
            new PublicationDelay("All", [.. measured.Select(one => one.Delay)], within),
            .. measured.GroupBy(one => one.Year, one => one.Delay).OrderByDescending(year => year.Key)
                .Select(year => new PublicationDelay(year.Key.ToString(CultureInfo.InvariantCulture),
                    [.. year], within)),
        ];
    }
}
