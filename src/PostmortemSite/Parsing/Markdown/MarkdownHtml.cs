using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PostmortemSite.Model;

namespace PostmortemSite.Parsing.Markdown;

/// <summary>
/// Writes parts of one document's tree as HTML that is safe to put into a page: no HTML of the author's, links only
/// with known schemes, nothing that a strict content security policy would refuse. Serves one document.
/// </summary>
internal sealed class MarkdownHtml
{
    private readonly HtmlRenderer renderer;
    private readonly SafeLinks links;

    /// <param name="source">The document, which relative links start from.</param>
    /// <param name="targets">Where relative links may lead.</param>
    /// <param name="report">Takes what had to be left out.</param>
    public MarkdownHtml(SourceFile source, LinkTargets targets, Action<Problem> report)
    {
        links = new SafeLinks(source, targets, report);
        renderer = new HtmlRenderer(new StringWriter { NewLine = "\n" });
        var writers = renderer.ObjectRenderers;
        writers.ReplaceOrAdd<LinkInlineRenderer>(links);
        writers.ReplaceOrAdd<AutolinkInlineRenderer>(new SafeAutolinks(links));
        writers.ReplaceOrAdd<HtmlBlockRenderer>(new HtmlBlockText(source, report));
        writers.ReplaceOrAdd<HtmlInlineRenderer>(new HtmlInlineText(source, report));
        writers.ReplaceOrAdd<HeadingRenderer>(new SubheadingRenderer());
        writers.Add(new AudienceSpanRenderer());
        writers.Add(new AudienceBlockRenderer());
        writers.Add(new ScrollableTableRenderer());
        writers.Add(new TaskListRenderer());
        writers.Add(new HtmlFootnoteLinkRenderer());
        writers.Add(new HtmlFootnoteGroupRenderer());
    }

    /// <summary>The pictures that links written so far have used.</summary>
    public IReadOnlyCollection<Picture> Pictures => links.Pictures;

    /// <summary>Blocks as HTML.</summary>
    public string Blocks(IEnumerable<Block> blocks)
    {
        // Of notes that nothing leads to an empty list would be left.
        foreach (var block in blocks.Where(block => block is not FootnoteGroup { Count: 0 })) renderer.Write(block);
        return Take();
    }

    /// <summary>Inlines as HTML, without a paragraph around them.</summary>
    public string Inlines(IEnumerable<Inline> inlines)
    {
        foreach (var inline in inlines) renderer.Write(inline);
        return Take();
    }

    private string Take()
    {
        renderer.EnsureLine();
        var text = ((StringWriter)renderer.Writer).GetStringBuilder();
        var html = text.ToString().Trim();
        text.Clear();
        return html;
    }
}
