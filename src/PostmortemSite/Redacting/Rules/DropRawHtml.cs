using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PostmortemSite.Redacting.Rules;

/// <summary>Leaves out comments and all other raw HTML but line breaks.</summary>
internal sealed class DropRawHtml : IRedactionRule
{
    /// <inheritdoc/>
    public string Name => "raw-html";

    /// <inheritdoc/>
    public string Summary => "Comments and raw HTML are never published.";

    /// <inheritdoc/>
    public void Edit(ReportText text, Redactions edits)
    {
        foreach (var node in text.Nodes)
        {
            if (node is HtmlBlock) edits.Drop(node.Span.Start, text.LineEnd(node.Span.End), Name);
            else if (node is HtmlInline html && !html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase))
                edits.Drop(text.WithGap(html.Span.Start, html.Span.End + 1), Name);
        }
    }
}
