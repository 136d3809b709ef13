using System.Net;
using System.Text.RegularExpressions;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PostmortemSite.Model;

namespace PostmortemSite.Parsing.Markdown;

/// <summary>What an author's raw HTML says without its markup. Comments, scripts and styles say nothing.</summary>
internal static partial class HtmlText
{
    /// <summary>The text between the tags, decoded.</summary>
    public static string Of(string html) =>
        WebUtility.HtmlDecode(Tags().Replace(Silent().Replace(html, ""), " ")).Trim();

    /// <summary>True for a comment, which isn't worth a warning: nobody expects to see one.</summary>
    public static bool IsComment(string html) => html.AsSpan().TrimStart().StartsWith("<!--");

    /// <summary>True for a line break, which is written as one.</summary>
    public static bool IsLineBreak(string tag) => LineBreak().IsMatch(tag);

    public static Problem Dropped(SourceFile source, SourceSpan span) => Problem.Warning(
        source.Path, source.PositionAt(span.Start), "raw-html", "Raw HTML isn't rendered; only its text is kept.",
        "Write it as Markdown.");

    [GeneratedRegex("""<!--.*?(-->|\z)|<(script|style|template)\b.*?(</\2\s*>|\z)""",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Silent();

    [GeneratedRegex("<[^>]*(>|\\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex("^<br\\s*/?>$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LineBreak();
}

/// <summary>Writes a block of raw HTML as the text it holds.</summary>
internal sealed class HtmlBlockText(SourceFile source, Action<Problem> report) : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock block)
    {
        var html = block.Lines.ToString();
        if (!HtmlText.IsComment(html)) report(HtmlText.Dropped(source, block.Span));
        var text = HtmlText.Of(html);
        if (text.Length > 0) renderer.Write("<p>").WriteEscape(text).WriteLine("</p>");
    }
}

/// <summary>Writes a raw tag as nothing, or as a line break if it is one.</summary>
internal sealed class HtmlInlineText(SourceFile source, Action<Problem> report) : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline tag)
    {
        if (HtmlText.IsLineBreak(tag.Tag)) renderer.WriteLine("<br>");
        else if (!HtmlText.IsComment(tag.Tag) && !tag.Tag.StartsWith("</", StringComparison.Ordinal))
            report(HtmlText.Dropped(source, tag.Span));
    }
}
