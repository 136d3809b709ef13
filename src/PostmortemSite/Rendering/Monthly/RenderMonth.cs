using PostmortemSite.Deriving.Insights.Monthly;
using PostmortemSite.Model;
using PostmortemSite.Themes.Insights;

namespace PostmortemSite.Rendering.Monthly;

/// <summary>Renders the monthly report as a page that needs no other file.</summary>
internal static class RenderMonth
{
    public static byte[] Of(MonthlyReport report, IEdition edition)
    {
        using var render = new RenderPage();
        var page = new SitePage(edition, ThemeAssets.Default, SiteAddress.Home, MonthText.Title(report));
        return render.Run(PageToRender.Of<MonthlyReportPage, MonthlyReport>(page, report)).ToArray();
    }
}
