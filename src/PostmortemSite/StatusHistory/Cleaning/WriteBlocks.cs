using System.Collections.Immutable;
using System.Text;

namespace PostmortemSite.StatusHistory.Cleaning;

/// <summary>Writes blocks as HTML, with every end tag and every escape in its place, or as their words alone.</summary>
internal sealed class WriteBlocks
{
    /// <summary>What every link of a third party says of itself.</summary>
    public const string LinkRelation = "nofollow noreferrer";

    private readonly StringBuilder html = new();

    private WriteBlocks()
    {
    }

    public static string Html(ImmutableArray<CleanBlock> blocks)
    {
        var writer = new WriteBlocks();
        writer.Write(blocks);
        return writer.html.ToString();
    }

    public static string Text(ImmutableArray<CleanBlock> blocks) => string.Join('\n', blocks.SelectMany(Lines));

    private static IEnumerable<string> Lines(CleanBlock block) => block switch
    {
        Paragraph { Runs: var runs } => [string.Concat(runs.Select(run => run.Text))],
        Preformatted { Runs: var runs } => [string.Concat(runs.Select(run => run.Text))],
        Quote { Blocks: var blocks } => blocks.SelectMany(Lines),
        ItemList { Items: var items } => items.SelectMany(item => item.SelectMany(Lines)),
        Rule => [],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "There is no such block."),
    };

    private void Write(ImmutableArray<CleanBlock> blocks)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            if (i > 0) html.Append('\n');
            Write(blocks[i]);
        }
    }

    private void Write(CleanBlock block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                html.Append("<p>");
                Write(paragraph.Runs, "<br>");
                html.Append("</p>");
                break;
            case Preformatted text:
                html.Append("<pre>");
                Write(text.Runs, "\n");
                html.Append("</pre>");
                break;
            case Quote quote:
                html.Append("<blockquote>");
                Write(quote.Blocks);
                html.Append("</blockquote>");
                break;
            case ItemList list:
                Write(list);
                break;
            case Rule:
                html.Append("<hr>");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "There is no such block.");
        }
    }

    private void Write(ItemList list)
    {
        var name = list.IsNumbered ? "ol" : "ul";
        html.Append('<').Append(name).Append('>');
        foreach (var item in list.Items)
        {
            html.Append("<li>");
            // A paragraph alone, or with lists below it, needs no tags of its own.
            if (item[0] is Paragraph first && item.Skip(1).All(block => block is ItemList))
            {
                Write(first.Runs, "<br>");
                if (item.Length > 1) html.Append('\n');
                Write(item.RemoveAt(0));
            }
            else Write(item);
            html.Append("</li>");
        }

        html.Append("</").Append(name).Append('>');
    }

    private void Write(ImmutableArray<TextRun> runs, string lineBreak)
    {
        ImmutableArray<Mark> open = [];
        foreach (var run in runs)
        {
            var common = NormalRuns.Common(open, run.Marks);
            Close(open[common.Length..]);
            foreach (var mark in run.Marks[common.Length..]) Open(mark);
            Write(run.Text, lineBreak);
            open = run.Marks;
        }

        Close(open);
    }

    private void Open(Mark mark)
    {
        html.Append('<').Append(mark.Name);
        if (mark.Address is { } address)
            html.Append(" href=\"").Append(address.Replace("&", "&amp;", StringComparison.Ordinal))
                .Append("\" rel=\"").Append(LinkRelation).Append('"');
        html.Append('>');
    }

    private void Close(ImmutableArray<Mark> marks)
    {
        foreach (var mark in marks.Reverse()) html.Append("</").Append(mark.Name).Append('>');
    }

    private void Write(string text, string lineBreak)
    {
        foreach (var c in text)
            _ = c switch
            {
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '&' => html.Append("&amp;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                '\n' => html.Append(lineBreak),
                _ => html.Append(c),
            };
    }
}
