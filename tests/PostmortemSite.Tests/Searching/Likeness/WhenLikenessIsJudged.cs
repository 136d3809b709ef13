using System.Diagnostics;
using System.Globalization;
using PostmortemSite.Model;
using PostmortemSite.Searching;
using PostmortemSite.Searching.Likeness;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Searching.Likeness;

public class WhenLikenessIsJudged
{
    /// <summary>
    /// The categories of the corpus, coarse ones that somebody else gave; the comparison doesn't see them.
    /// </summary>
    private static readonly HashSet<string> Categories =
        ["automation", "cascading-failure", "cloud", "config-change", "hardware", "security", "time"];

    [Fact]
    public void Similar_reports_share_the_categories_that_people_gave_them()
    {
        var corpus = Repository.CorporaWithReports()
            .FirstOrDefault(folder => Path.GetFileName(folder) == "icco-postmortems");
        Assert.SkipUnless(corpus is not null, "The corpus with categories isn't beside this checkout.");
        var reports = Likenesses.IndexOf(corpus).Documents;
        var categories = reports.ToDictionary(
            report => report.Ref,
            report => report.Postmortem.Tags.Select(tag => tag.Key).Where(Categories.Contains).ToHashSet());
        var blind = BuildIndex.Of(
            [.. reports.Select(report => report with { Postmortem = report.Postmortem with { Tags = [] } })]);

        var found = Likenesses.In(blind)
            .SelectMany(one => one.Similar, (one, similar) => (One: one.Postmortem, Other: similar.Postmortem))
            .ToList();
        var random = blind.Documents
            .SelectMany(_ => blind.Documents, (one, other) => (One: one.Postmortem, Other: other.Postmortem))
            .Where(pair => pair.One != pair.Other).ToList();
        var (share, likeness) = Judge(found);
        var (shareOfRandom, likenessOfRandom) = Judge(random);
        var most = found.CountBy(pair => pair.Other.Slug).Max(other => other.Value);

        Figures.Print("likeness-quality", string.Create(CultureInfo.InvariantCulture, $"""
            {reports.Length} real reports, {found.Count} pairs called similar; the one in most lists is in {most}
            share at least one category: {share:P1} (random pairs {shareOfRandom:P1})
            Jaccard of categories: {likeness:F3} (random pairs {likenessOfRandom:F3})
            """));
        Assert.True(share > shareOfRandom + 0.3, $"{share} against {shareOfRandom}");

        (double Share, double Jaccard) Judge(List<(Postmortem One, Postmortem Other)> pairs) => (
            pairs.Average(pair => Of(pair.One).Overlaps(Of(pair.Other)) ? 1.0 : 0),
            pairs.Average(pair => Of(pair.One).Union(Of(pair.Other)).Count() is var all and > 0
                ? Of(pair.One).Intersect(Of(pair.Other)).Count() / (double)all
                : 0));

        HashSet<string> Of(Postmortem postmortem) => categories[postmortem.Slug + "/"];
    }

    [Fact]
    public void Ten_thousand_reports_are_compared_by_many_threads_as_by_one()
    {
        var index = BuildIndex.Of(MadeUpReports.Many(10_000));
        var clock = Stopwatch.StartNew();
        var find = new FindSimilar(index);
        var all = find.ToAll((_, _) => false).Select(alike => alike.Shown).ToList();
        var time = clock.Elapsed;

        for (var document = 0; document < index.Documents.Length; document += 97)
            Assert.Equal(Told(find.To(document)), Told(all[document]));
        Assert.Contains(all, similar => similar.Length > 0);
        Figures.Print("likeness-time", string.Create(CultureInfo.InvariantCulture,
            $"{index.Documents.Length} made-up reports, {index.Terms.Length} terms, "
            + $"{index.Terms.Sum(term => term.FieldCount)} postings: compared in {time.TotalMilliseconds:F0} ms "
            + $"on {Environment.ProcessorCount} cores; {all.Sum(similar => similar.Length)} called similar"));

        static IEnumerable<string> Told(IEnumerable<SimilarPostmortem> similar) =>
            similar.Select(one => $"{one.Postmortem.Slug} {one.Likeness:R} {string.Join("; ", one.Shared.Reasons)}");
    }
}
