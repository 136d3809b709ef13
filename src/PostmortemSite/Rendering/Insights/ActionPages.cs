using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;
using PostmortemSite.Themes.Insights;

namespace PostmortemSite.Rendering.Insights;

/// <summary>The pages on action items: the board and a page a year inside, what was promised outside.</summary>
internal static class ActionPages
{
    public static IEnumerable<PageToRender> Of(IEdition edition, ThemeAssets assets)
    {
        if (edition.Insights.Actions is not { } board) yield break;
        if (edition.Audience == Audience.Public)
        {
            yield return PageToRender.Of<PromisesPage, ActionBoard>(
                Page(SiteAddress.Actions, "Action items", "What our reports promised to change, and how much is done."),
                board);
            yield break;
        }

        yield return PageToRender.Of<ActionsPage, ActionBoard>(
            Page(SiteAddress.Actions, "Action items", "Every action item: open, overdue, by owner and by service."),
            board);
        foreach (var year in board.Years)
            yield return PageToRender.Of<ActionYearPage, ActionYear>(
                Page(SiteAddress.OfActions(year.Year), $"Action items, {ActionText.NameOf(year).ToLowerInvariant()}"),
                year);

        SitePage Page(SiteAddress address, string title, string description = "") =>
            new(edition, assets, address, title) { Description = description };
    }

    /// <summary>Their addresses, for search engines, which read the public edition alone.</summary>
    public static IEnumerable<SiteAddress> AddressesOf(IEdition edition) =>
        edition.Insights.Actions is null ? [] : [SiteAddress.Actions];
}
