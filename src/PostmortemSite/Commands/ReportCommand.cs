using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using NodaTime;
using NodaTime.Text;
using PostmortemSite.Audiences;
using PostmortemSite.Deriving;
using PostmortemSite.Deriving.Insights;
using PostmortemSite.Deriving.Insights.Monthly;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;
using PostmortemSite.Rendering.Monthly;
using PostmortemSite.Searching;
using PostmortemSite.Writing;

namespace PostmortemSite.Commands;

/// <summary><c>report</c>: what a month brought, to read in a review or to post to a chat.</summary>
internal static class ReportCommand
{
    private static readonly YearMonthPattern Iso = YearMonthPattern.Iso;

    public static Command Create(TimeProvider clock)
    {
        var shared = new SharedOptions(clock);
        var month = new Option<YearMonth?>("--month")
        {
            Description = "The month, as 2026-10 (default: the last whole month).",
            HelpName = "month",
            CustomParser = ParseMonth,
        };
        var html = new Option<string?>("--html")
        {
            Description = "Write it as a web page into this file instead; it needs no other file.",
            HelpName = "file",
        };
        var json = new Option<bool>("--json") { Description = "As one JSON object, whole." };
        var command = shared.AddReadingAsOf(new Command("report", """
            Tells on one page what a month brought: new incidents, failures that came back, action items that fell due
            or are late, response times, promised reports. Written as Markdown, for a chat or a review. It is internal.
            """)
        {
            month, html, json,
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(html) is not null)
                result.AddError("Choose one of --json and --html.");
        });
        command.SetAction(parsed => Outcome.Of(() =>
        {
            var told = shared.Read(parsed);
            var chosen = parsed.GetValue(month) ?? told.AsOf.ToYearMonth().PlusMonths(-1);
            if (chosen.OnDayOfMonth(1) > told.AsOf)
                throw new BuildException(ExitCode.Usage,
                    $"{Iso.Format(chosen)} hasn't begun on {LocalDatePattern.Iso.Format(told.AsOf)}. "
                    + "Choose an earlier month, or a later --as-of.");
            var edition = Read(told, clock);
            var report = ComposeMonth.Of(edition, chosen, told.AsOf);
            if (parsed.GetValue(html) is { } file)
                ReplaceFile.With(file, null, Encoding.UTF8.GetString(RenderMonth.Of(report, edition)));
            else if (parsed.GetValue(json))
                WriteFoundAsJson.To(Console.OpenStandardOutput(), json => WriteMonthAsJson.To(json, report));
            else
                Console.Out.Write(WriteMonthAsMarkdown.Of(report, edition.Site));
        }));
        return command;
    }

    /// <summary>The internal edition with its insights; the report may miss what is broken in the archive.</summary>
    private static Edition<Internal> Read(BuildOptions told, TimeProvider clock)
    {
        var archive = new SiteBuild(told, new BuildReport(clock)).Parse();
        PrintProblems.Broken(archive.Problems, "the report");
        var edition = new ComposeEdition<Internal>(told.AsOf).Run(archive);
        return new DeriveInsights<Internal>().Run(new IndexEdition<Internal>().Run(edition));
    }

    private static YearMonth? ParseMonth(ArgumentResult result)
    {
        var parsed = Iso.Parse(result.Tokens[0].Value);
        if (parsed.Success) return parsed.Value;
        result.AddError($"\"{result.Tokens[0].Value}\" isn't a month. Write it as 2026-10.");
        return null;
    }
}
