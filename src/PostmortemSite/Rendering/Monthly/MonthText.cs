using System.Globalization;
using PostmortemSite.Deriving.Insights.Monthly;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;
using PostmortemSite.Rendering.Incidents;
using PostmortemSite.Rendering.Insights;
using PostmortemSite.StatusHistory.FollowingUp;

namespace PostmortemSite.Rendering.Monthly;

/// <summary>The words of the monthly report, the same in all of its forms.</summary>
internal static class MonthText
{
    public static string Title(MonthlyReport report) => $"Incidents of {IncidentText.Of(report.Month)}";

    /// <summary>Who may read it, and how old it is.</summary>
    public static string Notice(MonthlyReport report, SiteConfiguration site)
    {
        var others = site.Organisation.Length > 0 ? site.Organisation : "the organisation";
        var state = report.IsOver ? "As of" : "The month isn’t over; as of";
        return $"Internal: don’t share it outside {others}. {state} {MomentText.Of(report.AsOf)}.";
    }

    /// <summary>How long an incident took, or why nobody can tell.</summary>
    public static string Length(PostmortemMetrics incident) => incident[MetricKind.Resolve] is { Value: { } length }
        ? $"{DurationText.Of(length)} to resolve"
        : $"time to resolve unknown: {incident[MetricKind.Resolve].Reason}";

    /// <summary>The services, by name; empty if none is named.</summary>
    public static string Services(Postmortem postmortem) =>
        string.Join(", ", postmortem.Services.Select(service => service.Name));

    /// <summary>What became of an item that was due in the month or before.</summary>
    public static string Outcome(ActionEntry entry, MonthlyReport report)
    {
        var due = $"due {MomentText.Of(entry.Due!.Value)}";
        if (report.DaysLate(entry) is { } late)
            return HelpingAction.ClosedOn(entry) is { } after
                ? $"{due}, {FollowUpText.Days(late)} late at the end, {State(entry)} on {MomentText.Of(after)}"
                : $"{due}, {FollowUpText.Days(late)} late";
        if (entry.IsOpen) return due;
        return $"{due}, {State(entry)}{(HelpingAction.ClosedOn(entry) is { } day ? $" on {MomentText.Of(day)}" : "")}";
    }

    /// <summary>What is to be done, as long as a line.</summary>
    public static string What(ActionItem item) => IncidentText.Excerpt(item.Text).TrimEnd('.');

    /// <summary><c>4 fell due, 2 of them done</c>.</summary>
    public static string DueCount(MonthlyReport report)
    {
        var done = report.Due.Count(entry => entry.State == ActionState.Done);
        return (report.Due.Length, report.IsOver) switch
        {
            (0, _) => $"None was due in {IncidentText.NameOf(report.Month)}.",
            (var all, true) => $"{Number(all)} fell due, {Number(done)} of them done.",
            (var all, false) =>
                $"{Number(all)} {(all == 1 ? "is" : "are")} due this month, {Number(done)} of them done.",
        };
    }

    /// <summary><c>3 due before October weren’t done at its end.</c></summary>
    public static string LateCount(MonthlyReport report)
    {
        var (all, month) = (report.StillLate.Length, IncidentText.NameOf(report.Month));
        var end = report.IsOver ? "at its end" : $"on {MomentText.Of(report.End)}";
        return all switch
        {
            0 => $"None that was due before {month} was left undone.",
            1 => $"1 that was due before {month} wasn’t done {end}.",
            _ => $"{Number(all)} that were due before {month} weren’t done {end}.",
        };
    }

    /// <summary>When a report was promised.</summary>
    public static string Promised(Promise promise) =>
        promise.At is { } at ? $"promised on {MomentText.Of(at.Local.Date)}" : "promised";

    /// <summary><c>median 48 min, longest 2 h, n = 5</c>; of fewer than three only how many.</summary>
    public static string Figures(MetricSummary summary) => summary is { Median: { } median }
        ? $"median {DurationText.Of(median)}, {MetricText.Ninetieth(summary)}, n = {Number(summary.Count)}"
        : summary.Count == 0 ? "none" : $"too few (n = {Number(summary.Count)})";

    /// <summary>The metrics of which anything can be said.</summary>
    public static IEnumerable<MetricOfMonth> Shown(MonthlyReport report) =>
        report.Metrics.Where(metric => metric.OfMonth.HasFigures || metric.Before.HasFigures);

    public static string NoFigures { get; } =
        $"No metric is recorded {MetricSummary.Fewest} times in the month or the twelve before it, and fewer say nothing.";

    /// <summary>Of longer lists the rest is counted: the report has one page.</summary>
    public const int MostListed = 6;

    /// <summary>How many of a list aren't shown; empty if all are.</summary>
    public static string More(int all) => all > MostListed ? $"… and {Number(all - MostListed)} more" : "";

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string State(ActionEntry entry) => entry.State == ActionState.Dropped ? "dropped" : "done";
}
