using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;
using PostmortemSite.StatusHistory.FollowingUp;
using PostmortemSite.Themes;

namespace PostmortemSite.Rendering;

/// <summary>
/// Adds to the internal site the page on coverage and promises, where a status page's history is known. It takes no
/// other site, and no other module makes one, so that no public page can show it.
/// </summary>
public sealed class RenderCoverage : IModule<Site<Internal>, Site<Internal>>
{
    /// <inheritdoc/>
    public Phase Phase => Phase.PostProcess;

    /// <inheritdoc/>
    public Site<Internal> Run(Site<Internal> input)
    {
        var edition = input.Edition;
        var archive = edition.Archive;
        if (archive.History.Incidents.IsEmpty || edition.AsOf is not { } asOf) return input;
        var followUp = FollowUp.Of(archive.History, archive.Postmortems, archive.Site.StatusHistory, asOf);
        var page = new SitePage(edition, ThemeAssets.Default, SiteAddress.Coverage, "Coverage and promises");
        RenderPage.All([PageToRender.Of<CoveragePage, FollowUp>(page, followUp)], input.Files);
        return input;
    }
}
