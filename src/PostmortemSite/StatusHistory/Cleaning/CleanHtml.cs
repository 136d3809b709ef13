using System.Collections.Immutable;
using AngleSharp.Dom;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Cleaning;

/// <summary>
/// Third-party text of a status page as HTML that can't do anything: read into blocks of our own by an allow-list,
/// written by our own serialiser, and read once more to see that nothing becomes of it but the same. Cleaning what is
/// clean changes no character.
/// </summary>
internal static class CleanHtml
{
    /// <summary>How much of a text is shown, and how long its HTML may be, in characters.</summary>
    public const int MaxLength = 64 * 1024;

    /// <summary>The text as clean HTML: blocks, in reading order, one a line; empty if it says nothing.</summary>
    public static string Of(StatusText text) => Clean(text).Html;

    /// <summary>The words of the text, each block and each line of it on a line of its own.</summary>
    public static string TextOf(StatusText text) => WriteBlocks.Text(Clean(text).Blocks);

    private static (string Html, ImmutableArray<CleanBlock> Blocks) Clean(StatusText text)
    {
        // Escapes make HTML longer than its source, and cleaning must leave what it wrote as it is.
        for (var length = Math.Min(text.Source.Length, MaxLength); ; length = length * 7 / 8)
        {
            var blocks = Read(text, length);
            var html = WriteBlocks.Html(blocks);
            if (!IsStable(html))
            {
                blocks = ReadPlain.Of(WriteBlocks.Text(blocks));
                html = WriteBlocks.Html(blocks);
            }

            if (html.Length <= MaxLength) return (html, blocks);
        }
    }

    private static ImmutableArray<CleanBlock> Read(StatusText text, int length)
    {
        var source = length < text.Source.Length ? text.Source[..length] : text.Source;
        var blocks = text.Markup switch
        {
            StatusMarkup.Plain => ReadPlain.Of(source),
            StatusMarkup.Markdown => ReadMarkdown.Of(source),
            StatusMarkup.Html => ReadHtml.Of(source),
            _ => throw new ArgumentOutOfRangeException(nameof(text), text.Markup, "There is no such markup."),
        };
        return source.Length < text.Source.Length ? [.. blocks, new Paragraph([new TextRun("…", [])])] : blocks;
    }

    /// <summary>True if whoever reads the HTML finds nothing in it but what we meant to write.</summary>
    internal static bool IsStable(string html)
    {
        var fragment = ReadHtml.Parse(html);
        return fragment.All(IsListed) && WriteBlocks.Html(ReadHtml.Of(fragment)) == html;
    }

    private static bool IsListed(INode node) => node switch
    {
        IText => true,
        IElement element => element.NamespaceUri == NamespaceNames.HtmlUri
            && ElementNames.Kept.Contains(element.LocalName)
            && element.Attributes.All(attribute => IsOurs(element, attribute))
            && element.ChildNodes.All(IsListed),
        _ => false,
    };

    private static bool IsOurs(IElement element, IAttr attribute) => element.LocalName == "a" && attribute.Name switch
    {
        "href" => SafeAddress.Of(attribute.Value) == attribute.Value,
        "rel" => attribute.Value == WriteBlocks.LinkRelation,
        _ => false,
    };
}
