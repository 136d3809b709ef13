using System.Globalization;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Tests.Proof;

/// <summary>Builds that leak through what an archive teaches as a whole, or through its data.</summary>
internal static class LeakyInsights
{
    private const string Postmortems = "api/postmortems.json";

    public static IEnumerable<LeakyBuild> Builds =>
    [
        Insights("metrics of how many internal reports", [48], (inside, insights) => insights with { Response = insights.Response! with { All = Counting(insights.Response.All, inside.Unpublished.Count()) } }),
        Insights("metrics by service of internal reports", [48], (inside, insights) => insights with { Response = insights.Response! with { Services = [.. inside.Archive.Site.Services.Terms.Select(term => insights.Response.All with { Key = term.Key, Name = term.Name })] } }),
        Insights("metrics from the whole timeline", [50], (inside, insights) => insights with { Response = insights.Response! with { Postmortems = [.. insights.Response.Postmortems.Select(one => LeakyBuilds.Of(inside, one.Postmortem) is { } whole ? Longer(one, whole.Timeline.Count() + whole.Source.Text.Split('\n').Length) : one)] } }),
        Insights("reasons in words of the internal report", [50], (inside, insights) => insights with { Response = insights.Response! with { Postmortems = [.. insights.Response.Postmortems.Select(one => one with { All = [.. one.All.Select(metric => ResponseMetric.Missing(metric.Kind, MetricState.Invalid, LeakyBuilds.Secret(inside)))] })] } }),
        Insights("repeats counted in the internal archive", [49], (inside, insights) => insights with { Recurrence = insights.Recurrence! with { All = insights.Recurrence.All with { Total = inside.Reports.Count() } } }),
        Insights("chains with internal reports", [49], (inside, insights) => insights with { Recurrence = insights.Recurrence! with { Chains = [new RecurrenceChain([.. inside.Unpublished.Where(report => report.Date is not null).Select(report => new Occurrence(report))])] } }),
        Insights("action items of internal sections", [42], (inside, insights) => insights with { Actions = Board(insights.Actions!, inside.Reports) }),
        Files("data with nulls for what is internal", [41], (inside, files) => files.Replace(Postmortems, "\"ref\":", $"\"revenue\": {(inside.Reports.Any(report => report.Impact.Revenue is not null) ? "null" : "0")}, \"ref\":")),
        Files("data with the number of all reports", [42], (inside, files) => files.Replace(Postmortems, "\"version\": 1,", $"\"version\": 1, \"total\": {inside.Reports.Count().ToString(CultureInfo.InvariantCulture)},")),
        Files("data with ids", [43], (inside, files) => files.Replace(Postmortems, "\"version\": 1,", $"\"version\": 1, \"ids\": \"{string.Join(' ', inside.Reports.Select(report => report.Id))}\",")),
        Files("rows of internal reports", [42], (inside, files) => files.Append("api/postmortems.ndjson", string.Concat(inside.Unpublished.Select(report => $$"""{"ref":"{{report.Slug}}"}""" + "\n")))),
        Files("a column of owners", [43], (inside, files) => files.Append("api/actions.csv", string.Concat(inside.Reports.SelectMany(report => report.Actions).SelectMany(item => item.Owners).Select(owner => $"\"{owner}\"\r\n")))),
        Files("a table of an earlier build", [65], (_, files) => files.Add("api/owners.csv", "owner\r\n")),
    ];

    private static LeakyBuild Insights(string name, int[] channels, Func<Inside, EditionInsights, EditionInsights> change) => new(name, channels)
    {
        Insights = (inside, edition) => edition.With(change(inside, edition.Insights)),
    };

    private static LeakyBuild Files(string name, int[] channels, Action<Inside, AlteredFiles> change) => new(name, channels) { Files = change };

    private static MetricGroup Counting(MetricGroup group, int others) =>
        group with { Summaries = [.. group.Summaries.Select(summary => summary with { Total = summary.Total + others })] };

    private static PostmortemMetrics Longer(PostmortemMetrics one, int minutes) =>
        one with { All = [.. one.All.Select(metric => ResponseMetric.Recorded(metric.Kind, (metric.Value ?? Duration.Zero) + Duration.FromMinutes(minutes)))] };

    private static ActionBoard Board(ActionBoard board, IEnumerable<Postmortem> reports) => board with
    {
        Reports = [.. board.Reports.Take(1).Select(first => first with
        {
            Entries = [.. reports.SelectMany(report => report.Actions).Select(item => new ActionEntry(first.Postmortem, item, item.State))],
        })],
    };
}
