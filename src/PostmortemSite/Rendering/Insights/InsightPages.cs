using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;
using PostmortemSite.Rendering.Data;
using PostmortemSite.Themes.Insights;

namespace PostmortemSite.Rendering.Insights;

/// <summary>Every page of what the archive teaches as a whole: none of a part that the edition doesn't show.</summary>
internal static class InsightPages
{
    public static IEnumerable<PageToRender> Of(IEdition edition, ThemeAssets assets)
    {
        var insights = edition.Insights;
        if (insights.IsEmpty) yield break;

        SitePage Page(SiteAddress address, string title, string description = "") =>
            new(edition, assets, address, title) { Description = description };

        if (insights.HasPages)
            yield return PageToRender.Of<InsightsHome, EditionInsights>(
                Page(SiteAddress.Insights, "Insights", "What the postmortems teach together."), insights);
        if (insights.Response is { } response)
            yield return PageToRender.Of<ResponsePage, ResponseInsights>(
                Page(SiteAddress.Response, "Response times", "How fast incidents were noticed, taken on and ended."), response);
        if (insights.Recurrence is { } recurrence)
            yield return PageToRender.Of<RecurrencePage, RecurrenceInsights>(
                Page(SiteAddress.Recurrence, "What keeps coming back", "Failures that had been there before."), recurrence);
        foreach (var page in PatternPages.Of(edition, assets)) yield return page;
        foreach (var page in ActionPages.Of(edition, assets)) yield return page;
        if (insights.HasData)
            yield return PageToRender.Of<DataPage, ImmutableArray<DataSet>>(
                Page(SiteAddress.Data, "Data", "The postmortems as files for other programs."), [.. DataSet.Of(edition)]);
    }

    /// <summary>Their addresses, for search engines.</summary>
    public static IEnumerable<SiteAddress> AddressesOf(IEdition edition)
    {
        var insights = edition.Insights;
        if (insights.IsEmpty) yield break;
        if (insights.HasPages) yield return SiteAddress.Insights;
        if (insights.Response is not null) yield return SiteAddress.Response;
        if (insights.Recurrence is not null) yield return SiteAddress.Recurrence;
        foreach (var address in PatternPages.AddressesOf(edition)) yield return address;
        foreach (var address in ActionPages.AddressesOf(edition)) yield return address;
        if (insights.HasData) yield return SiteAddress.Data;
    }
}
