using System.Net;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Cleaning;

/// <summary>Third-party text of a status page as HTML that can't do anything.</summary>
internal static class CleanHtml
{
    /// <summary>The text as clean HTML: blocks, in reading order.</summary>
    public static string Of(StatusText text) => $"<p>{WebUtility.HtmlEncode(text.Source)}</p>";
}
