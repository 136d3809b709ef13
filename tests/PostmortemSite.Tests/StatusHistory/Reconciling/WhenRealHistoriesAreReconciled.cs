using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.Parsing;
using PostmortemSite.Parsing.Markdown;
using PostmortemSite.StatusHistory.Formats;
using PostmortemSite.StatusHistory.Reconciling;
using PostmortemSite.Tests.StatusHistory.Formats;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Reconciling;

/// <summary>
/// Real incidents of which both is known: when the page was posting, and when they really were. The windows of one
/// history say where they are from; those "postmortem" are the impact that the page itself told later.
/// </summary>
public class WhenRealHistoriesAreReconciled
{
    /// <summary>Reports and the incidents that they tell of, matched by hand.</summary>
    private static readonly (LocalDate Day, string Incident)[] Pairs =
    [
        (new(2014, 1, 8), "b24kmzbfsv81"), (new(2014, 3, 11), "bj7bmpvt9jw8"), (new(2016, 1, 28), "lnrxw0q67yzx"),
        (new(2018, 10, 21), "6swlsy1h3wy9"), (new(2020, 10, 9), "28js6274ybpb"), (new(2021, 5, 16), "zbpwygxwb3gw"),
        (new(2024, 7, 13), "21398869"), (new(2024, 8, 14), "21748191"),
    ];

    [Fact]
    public void Pages_tell_half_an_hour_less_than_there_was()
    {
        var all = Windows().ToList();
        var shorter = all.Select(known => known.Real.Value!.Value - Stretch.Total(known.Shown)).ToList();
        var late = all.Count(known => known.FirstPost.Exceeds(StatusSettings.Default.FirstPostWithin));
        var differing = all.Count(known => known.Differs(StatusSettings.Default.HiddenAtMost));
        var posts = all.Select(known => known.FirstPost.Value!.Value).ToList();
        var missed = all.Select(known => known.Missed.Value!.Value).ToList();

        Figures.Print("status-windows", string.Create(CultureInfo.InvariantCulture, $"""
            {all.Count} incidents whose page tells its posts and, later, their real window (percentiles by nearest rank, in minutes)
            first post after the real start   p50 {Minutes(posts, 50)}  p90 {Minutes(posts, 90)}   later than 30: {late}
            of the real window not shown      p50 {Minutes(missed, 50)}  p90 {Minutes(missed, 90)}
            page shorter than real by         p50 {Minutes(shorter, 50)}   by more than 15 either way: {shorter.Count(by => by.TotalMinutes is > 15 or < -15)}
            a note for readers                {differing} of {all.Count}
            """));
        Assert.Equal(156, all.Count);
        Assert.Equal(29, Minutes(shorter, 50));
        Assert.Equal(116, shorter.Count(by => by.TotalMinutes is > 15 or < -15));
        Assert.All(all,
            known => Assert.True(known.Missed.Value >= Duration.Zero && known.Missed.Value <= known.Real.Value));
    }

    [Fact]
    public void First_posts_come_after_the_starts_that_reports_tell()
    {
        var incidents = StatusCorpora.Read(StatusCorpora.Statuspage).History.Incidents
            .Concat(StatusCorpora.Read(StatusCorpora.Windows).History.Incidents)
            .ToDictionary(incident => incident.Id, StringComparer.Ordinal);
        var reports = Corpora.Read().Single(one => one.Source == "icco-postmortems").Reports
            .Where(file => file.Text.Contains("company: GitHub", StringComparison.OrdinalIgnoreCase))
            .Select(Parse).ToList();
        var table = new StringBuilder();
        foreach (var (day, id) in Pairs)
        {
            var report = reports.FirstOrDefault(report => report.Times.Started?.Instant?.InUtc().Date == day);
            if (report is null || !incidents.TryGetValue(id, out var incident)) continue;
            var known = Reconcile.Of(report, [incident], StatusSettings.Default);
            table.AppendLine(CultureInfo.InvariantCulture,
                $"{day:uuuu-MM-dd} {id,-13} first post {known.FirstPost.Value?.TotalMinutes:+0;-0;0} min");
            Assert.True(known.FirstPost.Value > Duration.Zero);
        }

        Figures.Print("status-first-posts", table.ToString());
        Assert.Contains("2024-08-14 21748191      first post +9 min", table.ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<Reconciliation> Windows()
    {
        var files = StatusCorpora.Files(StatusCorpora.Windows);
        var posts = Rows(files, "segments.csv").ToLookup(cells => cells[0], StringComparer.Ordinal);
        return
            from cells in Rows(files, "downtime_windows.csv")
            where cells[4] == "postmortem" && posts.Contains(cells[0])
            select Reconcile.Of(
                Report(cells[1], cells[2]),
                [Incident(posts[cells[0]].Min(post => post[1])!, posts[cells[0]].Max(post => post[2])!)],
                StatusSettings.Default);
    }

    /// <summary>The cells that are asked for hold no commas, and come before those that do.</summary>
    private static IEnumerable<string[]> Rows(IEnumerable<SourceFile> files, string name) =>
        files.Single(file => file.Path.EndsWith(name, StringComparison.Ordinal)).Text
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','));

    private static Postmortem Report(string start, string end) => new()
    {
        Source = new SourceFile("r.md", ""),
        Slug = "r",
        Title = "R",
        Times = new IncidentTimes
        {
            Started = StatusTime.Parse(start, zone: null),
            Mitigated = StatusTime.Parse(end, zone: null)
        },
    };

    private static StatusIncident Incident(string start, string end) => new()
    {
        Source = "main",
        Id = "x",
        Name = "X",
        Started = StatusTime.Parse(start, zone: null),
        Resolved = StatusTime.Parse(end, zone: null),
        Place = default,
    };

    private static Postmortem Parse(SourceFile file) => new ParsePostmortem(
        file, new SiteConfiguration(), new PathDefaults(new SiteConfiguration()),
        new LinkTargets([file], ImmutableSortedDictionary<string, Picture>.Empty), Audience.Internal).Run();

    private static double Minutes(IEnumerable<Duration> lengths, int p) =>
        Math.Floor(Percentile.Of(lengths, p).TotalMinutes);
}
