using System.Collections.Immutable;
using System.Text;
using PostmortemSite.Deriving.Insights.Monthly;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;
using PostmortemSite.Rendering.Incidents;
using PostmortemSite.StatusHistory.FollowingUp;

namespace PostmortemSite.Rendering.Monthly;

/// <summary>Writes the monthly report as Markdown: lists and no tables, because chats have none.</summary>
internal sealed class WriteMonthAsMarkdown
{
    private readonly StringBuilder text = new();
    private readonly MonthlyReport report;
    private readonly SiteConfiguration site;

    private WriteMonthAsMarkdown(MonthlyReport report, SiteConfiguration site) => (this.report, this.site) = (report, site);

    public static string Of(MonthlyReport report, SiteConfiguration site)
    {
        var markdown = new WriteMonthAsMarkdown(report, site);
        markdown.Write();
        return markdown.text.ToString();
    }

    private void Write()
    {
        text.Append($"# {MonthText.Title(report)}\n\n{MarkdownText.Of(MonthText.Notice(report, site))}\n");
        Heading("New incidents");
        List(report.Incidents, Line, "None.");
        Heading("Came back");
        if (report.Repeats.IsEmpty) text.Append("No failure that had been there before.\n");
        foreach (var (chain, time) in report.Repeats) Repeat(chain, time);
        Heading("Action items");
        text.Append(MonthText.DueCount(report)).Append('\n');
        if (!report.Due.IsEmpty) List(report.Due, Line, "");
        text.Append($"\n{MonthText.LateCount(report)}\n");
        if (!report.StillLate.IsEmpty) List(report.StillLate, Line, "");
        Heading("Response times");
        Metrics();
        Heading("Promised reports");
        if (report.Promises is { } promises) List(promises, Line, "None is outstanding.");
        else text.Append("No status page’s history is known.\n");
    }

    private void Heading(string heading) => text.Append($"\n## {heading}\n\n");

    /// <summary>A list of some of them, after an empty line if text stands before.</summary>
    private void List<T>(ImmutableArray<T> all, Func<T, string> line, string ifNone)
    {
        if (all.IsEmpty)
        {
            text.Append(ifNone).Append('\n');
            return;
        }

        if (!text.ToString().EndsWith("\n\n", StringComparison.Ordinal)) text.Append('\n');
        foreach (var one in all.Take(MonthText.MostListed)) text.Append($"- {line(one)}\n");
        if (MonthText.More(all.Length) is { Length: > 0 } more) text.Append($"- {more}\n");
    }

    private string Line(PostmortemMetrics incident)
    {
        var postmortem = incident.Postmortem;
        var severity = postmortem.Severity is { } term ? $"**{MarkdownText.Of(term.Name)}** " : "";
        var services = MonthText.Services(postmortem) is { Length: > 0 } names ? $"{MarkdownText.Of(names)}; " : "";
        return $"{MomentText.Iso(postmortem.Date!.Value)} {severity}{Link(postmortem)}: {services}{MarkdownText.Of(MonthText.Length(incident))}";
    }

    private void Repeat(RecurrenceChain chain, Occurrence time)
    {
        var before = string.Join(", ", chain.Occurrences.Take(time.Number - 1)
            .Select(earlier => MarkdownText.Link(MomentText.Iso(earlier.Date), AddressOf(earlier.Postmortem))));
        text.Append($"- {Link(time.Postmortem)}: {MonthText.Times(chain, time)}, after {before}\n");
        foreach (var helping in time.Helping.Take(MonthText.MostListed))
            text.Append($"  - would have met it: “{MarkdownText.Of(helping.Item.Text)}” of {Link(helping.Report)}, {MonthText.Then(helping)}\n");
        if (time.Helping.IsEmpty) text.Append("  - no earlier action item is known that would have met it\n");
    }

    private string Line(ActionEntry entry)
    {
        var mark = entry.IsOpen ? "[ ]" : "[x]";
        var owners = entry.Owners.IsEmpty ? "nobody" : string.Join(", ", entry.Owners);
        return $"{mark} {MarkdownText.Of(entry.Item.Text)}: {MarkdownText.Of(owners)}, {MarkdownText.Of(MonthText.Outcome(entry, report))} ({Link(entry.Postmortem)})";
    }

    private void Metrics()
    {
        var shown = MonthText.Shown(report).ToList();
        if (shown.Count == 0) text.Append(MonthText.NoFigures).Append('\n');
        foreach (var metric in shown)
            text.Append($"- {MonthText.Name(metric.OfMonth.Kind)}: {MonthText.Figures(metric.OfMonth)}; the 12 months before: {MonthText.Figures(metric.Before)}\n");
    }

    private string Line(Promise promise) =>
        $"{MarkdownText.Link(IncidentText.NameOf(promise.Incident), promise.Incident.Url?.AbsoluteUri)}: "
        + MarkdownText.Of(MonthText.Promised(promise)) + $" “{MarkdownText.Of(IncidentText.Excerpt(promise.Sentence))}”";

    private string Link(Postmortem postmortem) => MarkdownText.Link(postmortem.Title, AddressOf(postmortem));

    private string? AddressOf(Postmortem postmortem) =>
        site.InternalUrl is { } url ? SiteAddress.Of(postmortem).Below(url) : null;
}
