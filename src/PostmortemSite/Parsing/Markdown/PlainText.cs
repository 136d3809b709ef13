using System.Text;
using Markdig.Extensions.Emoji;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PostmortemSite.Parsing.Markdown;

/// <summary>The words of a Markdown tree without its markup: for titles, summaries and recognising things.</summary>
internal static class PlainText
{
    /// <summary>The text of a block and of what it contains; blocks are set apart by a space.</summary>
    public static string Of(Block block)
    {
        var text = new StringBuilder();
        Append(block, text);
        return text.ToString().Trim();
    }

    /// <summary>The text of a run of inlines.</summary>
    public static string Of(IEnumerable<Inline> inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines) Append(inline, text);
        return text.ToString().Trim();
    }

    private static void Append(Block block, StringBuilder text)
    {
        switch (block)
        {
            case HtmlBlock:
                break;
            case LeafBlock { Inline: { } inline }:
                Append(inline, text);
                text.Append(' ');
                break;
            case LeafBlock leaf:
                text.Append(leaf.Lines.ToString()).Append(' ');
                break;
            case ContainerBlock container:
                foreach (var child in container) Append(child, text);
                break;
        }
    }

    private static void Append(Inline inline, StringBuilder text)
    {
        switch (inline)
        {
            case EmojiInline emoji:
                text.Append(emoji.Content.AsSpan());
                break;
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
            case HtmlInline or TaskList or FootnoteLink:
                break;
            case ContainerInline container:
                foreach (var child in container) Append(child, text);
                break;
        }
    }
}
