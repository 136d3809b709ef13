using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Deriving;
using PostmortemSite.Deriving.Insights;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;
using PostmortemSite.Searching;

namespace PostmortemSite.Tests.Deriving.Insights;

/// <summary>The internal edition of an archive, with what it teaches as a whole.</summary>
internal static class InsightfulArchive
{
    public static LocalDate Today { get; } = new(2026, 11, 1);

    public static Edition<Internal> At(string folder)
    {
        var archive = new SiteBuild(new BuildOptions(folder, "", Today), BuildReport.Silent).Parse();
        var edition = new IndexEdition<Internal>().Run(new ComposeEdition<Internal>(Today).Run(archive));
        return new DeriveInsights<Internal>().Run(edition);
    }
}
