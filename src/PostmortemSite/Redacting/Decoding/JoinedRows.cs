using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Decoding;

/// <summary>
/// The cells of tables' rows, put together in pairs: a name may have its two parts in two of them, and what stands before
/// and after in the row must hide no word's end. Null for a page without tables.
/// </summary>
internal static class JoinedRows
{
    /// <summary>The first cell and the second, the third and the fourth …</summary>
    public static RewrittenText? InPairs(string page) =>
        HasTable(page) ? JoinedText.Of(page, cell => cell % 2 == 1) : null;

    /// <summary>The second cell and the third …</summary>
    public static RewrittenText? InOtherPairs(string page) =>
        HasTable(page) ? JoinedText.Of(page, cell => cell > 0 && cell % 2 == 0) : null;

    private static bool HasTable(string page) =>
        page.Contains("<td", StringComparison.Ordinal) || page.Contains("<th", StringComparison.Ordinal);
}
