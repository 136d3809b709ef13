using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Parsing;

/// <summary>A bold text that a paragraph or list item begins with, as <c>**Impact**: none</c> does.</summary>
/// <param name="Text">The label without a colon at its end.</param>
/// <param name="Inlines">The label's inlines.</param>
/// <param name="Rest">What follows it in the paragraph; a colon between them belongs to neither.</param>
internal sealed record BoldLabel(string Text, IReadOnlyList<Inline> Inlines, IReadOnlyList<Inline> Rest)
{
    /// <summary>The label that an item's first paragraph begins with, or null.</summary>
    public static BoldLabel? Of(ListItemBlock item) =>
        item.Count > 0 && item[0] is ParagraphBlock paragraph ? Of(paragraph) : null;

    /// <summary>The label that a paragraph begins with, or null.</summary>
    public static BoldLabel? Of(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is not EmphasisInline { DelimiterCount: 2 } bold) return null;
        var text = PlainText.Of(bold).TrimEnd(':', '：', ' ');
        if (text.Length is 0 or > 60) return null;
        var rest = new List<Inline>();
        for (var inline = bold.NextSibling; inline is not null; inline = inline.NextSibling) rest.Add(inline);
        if (rest is [LiteralInline first, ..])
        {
            var trimmed = first.Content.AsSpan().TrimStart(": ：").ToString();
            if (trimmed.Length > 0) rest[0] = new LiteralInline(trimmed) { Span = first.Span, Line = first.Line };
            else rest.RemoveAt(0);
        }

        return new BoldLabel(text, [.. bold], rest);
    }
}
