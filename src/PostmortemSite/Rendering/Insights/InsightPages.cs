using PostmortemSite.Model;

namespace PostmortemSite.Rendering.Insights;

/// <summary>Every page of what the archive teaches as a whole: none of a part that the edition doesn't show.</summary>
internal static class InsightPages
{
    public static IEnumerable<PageToRender> Of(IEdition edition, ThemeAssets assets)
    {
        foreach (var page in ActionPages.Of(edition, assets)) yield return page;
    }

    /// <summary>Their addresses, for search engines.</summary>
    public static IEnumerable<SiteAddress> AddressesOf(IEdition edition) => ActionPages.AddressesOf(edition);
}
