using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace PostmortemSite.Parsing.Markdown;

/// <summary>Writes a heading inside prose: never above level 3, because pages use 1 and 2 themselves.</summary>
internal sealed class SubheadingRenderer : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        var tag = $"h{Math.Clamp(heading.Level, 3, 6)}";
        renderer.Write("<").Write(tag).WriteAttributes(heading).Write(">");
        renderer.WriteLeafInline(heading);
        renderer.Write("</").Write(tag).WriteLine(">");
    }
}

/// <summary>Writes a <c>:::</c> block; one that the public won't read carries a class that says so.</summary>
internal sealed class AudienceBlockRenderer : HtmlObjectRenderer<CustomContainer>
{
    protected override void Write(HtmlRenderer renderer, CustomContainer block)
    {
        var isPublic = block.Info == "public";
        renderer.WriteLine(isPublic ? "<div>" : "<div class=\"only-internal\">");
        renderer.WriteChildren(block);
        renderer.WriteLine("</div>");
    }
}

/// <summary>
/// Writes an <see cref="AudienceSpan"/>; one that the public won't read carries a class that says so.
/// </summary>
internal sealed class AudienceSpanRenderer : HtmlObjectRenderer<AudienceSpan>
{
    protected override void Write(HtmlRenderer renderer, AudienceSpan span)
    {
        var isPublic = span.Audience == Audiences.Audience.Public;
        if (!isPublic) renderer.Write("<span class=\"only-internal\">");
        renderer.WriteChildren(span);
        if (!isPublic) renderer.Write("</span>");
    }
}

/// <summary>
/// Writes a table inside a container that scrolls on its own, with alignment as classes: an inline style would be
/// refused by the content security policy.
/// </summary>
internal sealed class ScrollableTableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.WriteLine("<div class=\"table-scroll\" role=\"region\" aria-label=\"Table\" tabindex=\"0\"><table>");
        var part = "";
        foreach (var row in table.OfType<TableRow>())
        {
            var rowPart = row.IsHeader ? "thead" : "tbody";
            if (rowPart != part)
            {
                if (part.Length > 0) renderer.Write("</").Write(part).WriteLine(">");
                renderer.Write("<").Write(rowPart).WriteLine(">");
                part = rowPart;
            }

            WriteRow(renderer, table, row);
        }

        if (part.Length > 0) renderer.Write("</").Write(part).WriteLine(">");
        renderer.WriteLine("</table></div>");
    }

    private static void WriteRow(HtmlRenderer renderer, Table table, TableRow row)
    {
        renderer.Write("<tr>");
        var tag = row.IsHeader ? "th" : "td";
        for (var i = 0; i < row.Count; i++)
        {
            var alignment = i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null;
            renderer.Write("<").Write(tag);
            if (row.IsHeader) renderer.Write(" scope=\"col\"");
            if (alignment is TableColumnAlign.Center) renderer.Write(" class=\"align-center\"");
            if (alignment is TableColumnAlign.Right) renderer.Write(" class=\"align-right\"");
            renderer.Write(">");
            var wasImplicit = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = true;
            renderer.WriteChildren((TableCell)row[i]);
            renderer.ImplicitParagraph = wasImplicit;
            renderer.Write("</").Write(tag).Write(">");
        }

        renderer.WriteLine("</tr>");
    }
}
