using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Deriving;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;
using PostmortemSite.Searching;

namespace PostmortemSite.BrowserTests.Support;

/// <summary>Archives as search knows them, each read once.</summary>
internal static class IndexedArchive
{
    private static readonly LocalDate AsOf = new(2026, 1, 1);

    private static readonly Lazy<Edition<Internal>> Read = new(() => Of(Repository.Input));

    public static Edition<Internal> Example => Read.Value;

    public static Edition<Internal> Of(string folder) => new IndexEdition<Internal>().Run(
        new ComposeEdition<Internal>(AsOf)
            .Run(new SiteBuild(new BuildOptions(folder, "", AsOf), BuildReport.Silent).Parse()));
}
