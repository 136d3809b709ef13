using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Rendering.Data;

namespace PostmortemSite.Rendering.Insights;

/// <summary>The files beside the pages of what the archive teaches as a whole.</summary>
internal static class InsightFiles
{
    /// <summary>Each with its address; none of a part that the edition doesn't show.</summary>
    public static IEnumerable<(SiteAddress Address, byte[] Content)> Of(IEdition edition)
    {
        foreach (var file in WriteDataFiles.Of(edition)) yield return file;
        // Owners, dates and tickets are internal, so both files are.
        if (edition.Audience != Audience.Internal || edition.Insights.Actions is not { AsOf: { } asOf } board) yield break;
        yield return (SiteAddress.ActionsCsv, WriteActionsCsv.Of(board));
        yield return (SiteAddress.ActionsCalendar, WriteActionsCalendar.Of(board, edition.Site, asOf));
    }
}
