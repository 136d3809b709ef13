using System.Globalization;
using System.Text;
using PostmortemSite.Model.Insights;
using PostmortemSite.Tests.Support;
using PostmortemSite.Validating;

namespace PostmortemSite.Tests.Deriving.Insights;

/// <summary>Metrics of the real reports beside the checkout, and their own words on how long it took.</summary>
public class WhenRealResponsesAreMeasured
{
    [Fact]
    public void Those_that_have_the_times_have_metrics()
    {
        var table = new StringBuilder($"{"source",-24}{"docs",5}");
        foreach (var kind in Enum.GetValues<MetricKind>()) table.Append(CultureInfo.InvariantCulture, $"{kind,13}");
        var recorded = 0;
        foreach (var folder in Repository.CorporaWithReports())
        {
            var response = InsightfulArchive.At(folder).Insights.Response!;
            table.Append(CultureInfo.InvariantCulture, $"\n{Path.GetFileName(folder),-24}{response.Postmortems.Length,5}");
            foreach (var summary in response.All.Summaries)
            {
                var invalid = response.Postmortems.Count(one => one[summary.Kind].State == MetricState.Invalid);
                table.Append(CultureInfo.InvariantCulture, $"{summary.Count + (invalid > 0 ? $" ({invalid} bad)" : ""),13}");
                recorded += summary.Count;
            }
        }

        Figures.Print("metrics-of-real-reports", table.ToString());
        Assert.InRange(recorded, 100, int.MaxValue);
    }

    /// <summary>The Ministry of Justice's reports state a time to repair and one to resolve beside their timestamps.</summary>
    [Fact]
    public void Stated_durations_that_contradict_the_timestamps_are_flagged_and_no_others()
    {
        var folder = Repository.CorporaWithReports().Single(path => path.EndsWith("moj-cloud-platform", StringComparison.Ordinal));
        var archive = new SiteBuild(new BuildOptions(folder, "", InsightfulArchive.Today), Pipelines.BuildReport.Silent).Parse();
        var judged = archive.Postmortems
            .SelectMany(postmortem => postmortem.StatedDurations.Select(stated => (postmortem, stated, judgement: CheckStatedDurations.Judge(stated, postmortem.Times))))
            .ToList();
        var contradicted = judged.Where(one => one.judgement is { IsContradicted: true }).ToList();
        var flagged = ValidatePostmortems.ProblemsOf(archive).Where(problem => problem.Code == "stated-duration").ToList();

        Figures.Print("stated-durations", string.Create(CultureInfo.InvariantCulture,
            $"{judged.Count} stated, {judged.Count(one => one.judgement is not null)} comparable: {judged.Count(one => one.judgement is { IsContradicted: false })} agree, {contradicted.Count} contradict")
            + string.Concat(flagged.Select(problem => $"\n{problem.Path}:{problem.Position.Line}: {problem.Message}")));
        Assert.Equal(contradicted.Select(one => (one.postmortem.Source.Path, one.stated.Line)).Order(), flagged.Select(problem => (problem.Path, problem.Position.Line)).Order());
        Assert.InRange(judged.Count(one => one.judgement is { IsContradicted: false }), 1, int.MaxValue);
        Assert.NotEmpty(contradicted);
    }
}
