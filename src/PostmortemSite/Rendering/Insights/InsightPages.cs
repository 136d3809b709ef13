using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Rendering.Data;
using PostmortemSite.Themes.Insights;

namespace PostmortemSite.Rendering.Insights;

/// <summary>Every page of what the archive teaches as a whole: none of a part that the edition doesn't show.</summary>
internal static class InsightPages
{
    public static IEnumerable<PageToRender> Of(IEdition edition, ThemeAssets assets)
    {
        foreach (var page in ActionPages.Of(edition, assets)) yield return page;
        if (edition.Insights.HasData)
            yield return PageToRender.Of<DataPage, ImmutableArray<DataSet>>(
                new(edition, assets, SiteAddress.Data, "Data") { Description = "The postmortems as files for other programs." },
                [.. DataSet.Of(edition)]);
    }

    /// <summary>Their addresses, for search engines.</summary>
    public static IEnumerable<SiteAddress> AddressesOf(IEdition edition) =>
        ActionPages.AddressesOf(edition).Concat(edition.Insights.HasData ? [SiteAddress.Data] : []);
}
