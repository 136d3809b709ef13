using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Deriving.Insights.Actions;

/// <summary>Makes one board of all action items of an edition.</summary>
internal static class ComposeActionBoard
{
    public static ActionBoard Of(IEdition edition)
    {
        var follow = new FollowAction(edition);
        ImmutableArray<ActionReport> reports =
        [
            .. from entry in edition.Entries
               let items = entry.Postmortem.Actions.Select(item => follow.Of(entry.Postmortem, item)).ToImmutableArray()
               where !items.IsEmpty
               select new ActionReport(entry.Postmortem, items, ActionCounts.Of(items)),
        ];
        ImmutableArray<ActionEntry> entries = [.. reports.SelectMany(report => report.Entries)];
        var board = new ActionBoard
        {
            Entries = entries,
            Reports = reports,
            Years = Years(reports),
            Counts = ActionCounts.Of(entries),
            Months = Months(entries),
        };
        return edition.AsOf is { } asOf ? Followed(board, edition.Site, asOf) : board;
    }

    /// <summary>The same, with the lists of what is left to do "today".</summary>
    private static ActionBoard Followed(ActionBoard board, SiteConfiguration site, LocalDate asOf)
    {
        var open = GroupActions.Sorted(board.Entries.Where(entry => entry.IsOpen));
        return board with
        {
            AsOf = asOf,
            Overdue = [.. open.Where(entry => entry.DaysLate is not null)],
            FollowUp = FindFollowUps.In(open, site.Actions.FollowUp, asOf),
            Owners = GroupActions.ByOwner(board.Entries),
            Services = GroupActions.ByService(board.Entries, site.Services),
            Priorities = GroupActions.ByPriority(board.Entries),
            WithoutOwner = [.. open.Where(entry => entry.Owners.IsEmpty)],
            WithoutDate = [.. open.Where(entry => entry.Due is null)],
        };
    }

    private static ImmutableArray<ActionYear> Years(ImmutableArray<ActionReport> reports) =>
        [.. reports.GroupBy(report => report.Postmortem.Date?.Year)
            .OrderBy(year => year.Key is null)
            .ThenByDescending(year => year.Key)
            .Select(year => new ActionYear(
                year.Key, [.. year], ActionCounts.Of(year.SelectMany(report => report.Entries))))];

    private static ImmutableArray<ActionMonth> Months(IEnumerable<ActionEntry> entries) =>
        [.. entries.GroupBy(entry => entry.Postmortem.Date?.ToYearMonth())
            .OrderBy(month => month.Key is null)
            .ThenByDescending(month => month.Key)
            .Select(month => new ActionMonth(month.Key, ActionCounts.Of(month)))];
}
