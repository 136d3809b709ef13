using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Cleaning;

namespace PostmortemSite.Tests.StatusHistory.Cleaning;

/// <summary>
/// What holds of all clean HTML, whatever it was made of; written without a look at how the product does it.
/// </summary>
internal static class CleanMarkup
{
    private static readonly string[] Elements =
        ["p", "br", "b", "strong", "i", "em", "ul", "ol", "li", "code", "pre", "small", "var", "a", "blockquote", "hr"];

    /// <summary>Places of a page that it may stand in, each with the selector of what it stands in.</summary>
    private static readonly string[] Surroundings =
        ["<div id=here>{0}</div>", "<ul><li id=here>{0}</li></ul>", "<table><tr><td id=here>{0}</td></tr></table>",
         "<details open id=here><summary>x</summary>{0}</details>"];

    public static string Of(string html) => CleanHtml.Of(new StatusText(html, StatusMarkup.Html));

    /// <summary>
    /// Fails unless the HTML can't do anything, anywhere in a page, and stays as it is when cleaned again.
    /// </summary>
    public static void AssertIsClean(string clean, string source)
    {
        Assert.True(Of(clean) == clean, $"Cleaned again it isn't the same: {source}\n{clean}\n{Of(clean)}");
        foreach (var surroundings in Surroundings)
        {
            var page = new HtmlParser().ParseDocument(
                "<!doctype html><main>" + surroundings.Replace("{0}", clean, StringComparison.Ordinal) + "</main>");
            var place = page.GetElementById("here")!;
            Assert.True(page.QuerySelector("main")!.Children.Length == 1, $"It leaves its place: {source}\n{clean}");
            foreach (var element in place.QuerySelectorAll("*").Where(element => element.LocalName != "summary"))
            {
                Assert.True(Elements.Contains(element.LocalName), $"<{element.LocalName}> is left of: {source}");
                Assert.All(element.Attributes,
                    attribute => Assert.True(IsAllowed(element, attribute), $"{attribute.Name} is left of: {source}"));
            }

            Assert.Empty(page.Descendants<IComment>());
        }
    }

    private static bool IsAllowed(IElement element, IAttr attribute) =>
        element.LocalName == "a" && attribute.Name switch
        {
            "rel" => attribute.Value == "nofollow noreferrer",
            "href" => attribute.Value.StartsWith("https://", StringComparison.Ordinal)
                || attribute.Value.StartsWith("http://", StringComparison.Ordinal)
                || attribute.Value.StartsWith("mailto:", StringComparison.Ordinal),
            _ => false,
        };
}
