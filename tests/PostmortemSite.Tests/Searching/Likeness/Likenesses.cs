using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Deriving;
using PostmortemSite.Model;
using PostmortemSite.Model.Search;
using PostmortemSite.Pipelines;
using PostmortemSite.Searching;
using PostmortemSite.Searching.Likeness;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Searching.Likeness;

/// <summary>Which reports of an archive resemble which, declared relations or not.</summary>
internal static class Likenesses
{
    /// <summary>By report, in the edition's order.</summary>
    public static IEnumerable<(Postmortem Postmortem, ImmutableArray<SimilarPostmortem> Similar)> In(
        SearchIndex index) =>
        index.Documents.Zip(new FindSimilar(index).ToAll((_, _) => false))
            .OrderBy(pair => pair.First.Place)
            .Select(pair => (pair.First.Postmortem, pair.Second.Shown));

    /// <summary>The index of an archive, as the internal edition has it.</summary>
    public static SearchIndex IndexOf(string folder)
    {
        var day = new LocalDate(2026, 1, 1);
        var archive = new SiteBuild(new BuildOptions(folder, "", day), BuildReport.Silent).Parse();
        return new IndexEdition<Internal>().Run(new ComposeEdition<Internal>(day).Run(archive)).Index;
    }

    /// <summary>The indexes of the real archives beside the checkout.</summary>
    public static ImmutableArray<SearchIndex> OfCorpora() => [.. Repository.CorporaWithReports().Select(IndexOf)];
}
