using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;
using PostmortemSite.StatusHistory.FollowingUp;

namespace PostmortemSite.Deriving.Insights.Monthly;

/// <summary>
/// Puts together what a month brought. Items and promises are as of the month's end, as far as their own days tell: how
/// far something had come then nobody has written down, only how far it has come since.
/// </summary>
internal static class ComposeMonth
{
    private const int MonthsBefore = 12;

    /// <param name="edition">The internal edition, with all its insights.</param>
    /// <param name="month">The month, which has begun.</param>
    /// <param name="asOf">"Today".</param>
    public static MonthlyReport Of(Edition<Internal> edition, YearMonth month, LocalDate asOf)
    {
        var days = month.ToDateInterval();
        var end = LocalDate.Min(days.End, asOf);
        var insights = edition.Insights;
        var (response, recurrence, board) = (insights.Response!, insights.Recurrence!, insights.Actions!);
        ImmutableArray<PostmortemMetrics> incidents =
            [.. In(response.Postmortems, days).Where(one => one.Postmortem.Date <= asOf).Reverse()];
        var before = In(
            response.Postmortems, new DateInterval(days.Start.PlusMonths(-MonthsBefore), days.Start.PlusDays(-1)));
        return new MonthlyReport(month, asOf)
        {
            Incidents = incidents,
            Repeats = [.. incidents.Select(one => recurrence.Find(one.Postmortem))
                .OfType<(RecurrenceChain Chain, Occurrence Time)>()
                .Where(found => found.Time.Number > 1)],
            Due = [.. board.Entries
                .Where(entry => entry.Due is { } due && days.Contains(due) && Began(entry, end))
                .OrderBy(entry => entry.Due)],
            StillLate = [.. board.Entries
                .Where(entry => entry.Due < days.Start && Began(entry, end) && MonthlyReport.WasOpen(entry, end))
                .OrderBy(entry => entry.Due)],
            Metrics = [.. Enum.GetValues<MetricKind>()
                .Select(kind => new MetricOfMonth(Summary(incidents, kind), Summary(before, kind)))],
            Promises = Promises(edition.Archive, end),
        };
    }

    private static ImmutableArray<PostmortemMetrics> In(ImmutableArray<PostmortemMetrics> all, DateInterval days) =>
        [.. all.Where(one => one.Postmortem.Date is { } date && days.Contains(date))];

    /// <summary>What only a later incident made somebody promise wasn't promised yet.</summary>
    private static bool Began(ActionEntry entry, LocalDate end) => entry.Postmortem.Date is not { } date || date <= end;

    private static MetricSummary Summary(ImmutableArray<PostmortemMetrics> some, MetricKind kind) =>
        new(kind, [.. some.Select(one => one[kind].Value).OfType<Duration>()], some.Length);

    private static ImmutableArray<Promise>? Promises(Archive<Internal> archive, LocalDate end) =>
        archive.History.Incidents.IsEmpty
            ? null
            : [.. FindPromises.In(archive.History, end)
                .Where(promise => !promise.IsKept && !(promise.At?.Local.Date > end))];
}
