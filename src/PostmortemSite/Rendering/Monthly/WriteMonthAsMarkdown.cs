using System.Collections.Immutable;
using PostmortemSite.Deriving.Insights.Monthly;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;
using PostmortemSite.Rendering.Incidents;
using PostmortemSite.Rendering.Insights;
using PostmortemSite.StatusHistory.FollowingUp;

namespace PostmortemSite.Rendering.Monthly;

/// <summary>Writes the monthly report as Markdown: lists and no tables, because chats have none.</summary>
internal sealed class WriteMonthAsMarkdown
{
    private readonly MonthlyReport report;
    private readonly SiteConfiguration site;

    private WriteMonthAsMarkdown(MonthlyReport report, SiteConfiguration site) =>
        (this.report, this.site) = (report, site);

    public static string Of(MonthlyReport report, SiteConfiguration site) =>
        string.Join("\n\n", new WriteMonthAsMarkdown(report, site).Blocks()) + "\n";

    private IEnumerable<string> Blocks() =>
    [
        $"# {MonthText.Title(report)}",
        MarkdownText.Of(MonthText.Notice(report, site)),
        "## New incidents",
        List(report.Incidents, Line, "None."),
        "## Came back",
        report.Repeats.IsEmpty
            ? "No failure that had been there before."
            : string.Join('\n', report.Repeats.SelectMany(repeat => Repeat(repeat.Chain, repeat.Time))),
        "## Action items",
        MonthText.DueCount(report), .. Items(report.Due),
        MonthText.LateCount(report), .. Items(report.StillLate),
        "## Response times",
        string.Join('\n', Metrics()),
        "## Promised reports",
        report.Promises is { } promises
            ? List(promises, Line, "None is outstanding.")
            : "No status page’s history is known.",
    ];

    /// <summary>The first of some things, and how many more there are.</summary>
    private static string List<T>(ImmutableArray<T> all, Func<T, string> line, string ifNone) => string.Join('\n',
        all.Take(MonthText.MostListed).Select(line)
            .Concat(MonthText.More(all.Length) is { Length: > 0 } more ? [more] : [])
            .Select(one => $"- {one}").DefaultIfEmpty(ifNone));

    private IEnumerable<string> Items(ImmutableArray<ActionEntry> items) =>
        items.IsEmpty ? [] : [List(items, Line, "")];

    private string Line(PostmortemMetrics incident)
    {
        var postmortem = incident.Postmortem;
        var severity = postmortem.Severity is { } term ? $"**{MarkdownText.Of(term.Name)}** " : "";
        var services = MonthText.Services(postmortem) is { Length: > 0 } names ? $"{MarkdownText.Of(names)}; " : "";
        return $"{MomentText.Iso(postmortem.Date!.Value)} {severity}{Link(postmortem)}: {services}"
            + MarkdownText.Of(MonthText.Length(incident));
    }

    private IEnumerable<string> Repeat(RecurrenceChain chain, Occurrence time)
    {
        var before = string.Join(", ", time.Before
            .Select(earlier => MarkdownText.Link(MomentText.Iso(earlier.Date!.Value), AddressOf(earlier))));
        yield return $"- **{RecurrenceText.Headline(time)}**: {Link(time.Postmortem)}, after {before}";
        foreach (var helping in time.Helping.Take(MonthText.MostListed))
        {
            var what = MarkdownText.Of(MonthText.What(helping.Item));
            yield return $"  - promised before, not done by then: “{what}” of {Link(helping.Report)}, {RecurrenceText.State(helping)}";
        }

        if (time.Helping.IsEmpty) yield return "  - nothing is known that was promised before and not done by then";
    }

    private string Line(ActionEntry entry)
    {
        var mark = entry.IsOpen ? "[ ]" : "[x]";
        var owners = entry.Owners.IsEmpty ? "nobody" : string.Join(", ", entry.Owners);
        return $"{mark} {MarkdownText.Of(MonthText.What(entry.Item))} — {MarkdownText.Of(owners)}, "
            + $"{MarkdownText.Of(MonthText.Outcome(entry, report))} ({Link(entry.Postmortem)})";
    }

    private IEnumerable<string> Metrics() => MonthText.Shown(report)
        .Select(metric => $"- {MetricText.Name(metric.OfMonth.Kind)}: {MonthText.Figures(metric.OfMonth)}; "
            + $"the 12 months before: {MonthText.Figures(metric.Before)}")
        .DefaultIfEmpty(MonthText.NoFigures);

    private string Line(Promise promise) =>
        $"{MarkdownText.Link(IncidentText.NameOf(promise.Incident), promise.Incident.Url?.AbsoluteUri)} — "
        + MarkdownText.Of(MonthText.Promised(promise))
        + $": “{MarkdownText.Of(IncidentText.Excerpt(promise.Sentence))}”";

    private string Link(Postmortem postmortem) => MarkdownText.Link(postmortem.Title, AddressOf(postmortem));

    private string? AddressOf(Postmortem postmortem) =>
        site.InternalUrl is { } url ? SiteAddress.Of(postmortem).Below(url) : null;
}
