using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>
/// Reads lists whose items begin with times. An item without one is an entry too; an item that is only a date, or that
/// has a timeline of its own below it, is the day or the title of that.
/// </summary>
internal sealed class ListTimeline(TimelineSetting setting)
{
    /// <summary>True for a list with at least two timed items, or half of them.</summary>
    public static bool Fits(ListBlock list)
    {
        var timed = 0;
        foreach (var block in list)
            if (block is ListItemBlock item && (PartsOf(item).Parts is not null || Nested(item) is not null))
                timed++;
        return timed >= 2 || (timed > 0 && timed * 2 >= list.Count);
    }

    /// <summary>How many items begin with a time of day.</summary>
    public static int CountClocks(ListBlock list) =>
        list.OfType<ListItemBlock>().Count(item => PartsOf(item).Parts is { Clock: not null });

    public void Read(ListBlock list)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var (text, parts) = PartsOf(item);
            var line = item.Line + 1;
            if (parts?.Clock is null && Nested(item) is not null) ReadNested(item, text);
            else if (item.Count > 0 && item[0] is ParagraphBlock { Inline: { } inline })
                setting.Writer.Entry(setting.Entry(parts, text, setting.Html(inline), [.. item.Skip(1)], line));
            else if (item.Count > 0)
                setting.Writer.Entry(setting.Entry(null, "", "", [.. item], line));
        }
    }

    private void ReadNested(ListItemBlock item, string text)
    {
        var nested = Nested(item);
        Preamble.Heading(text, item.Line + 1, setting.Clock);
        foreach (var block in item)
        {
            if (block == nested) Read(nested);
            else setting.Prose(block);
        }
    }

    private static (string Text, TimeParts? Parts) PartsOf(ListItemBlock item)
    {
        if (item.Count == 0 || item[0] is not ParagraphBlock paragraph) return ("", null);
        var text = PlainText.Of(paragraph);
        return (text, paragraph.Inline?.FirstChild is LinkInline { IsImage: true } ? null : ReadTime.Of(text));
    }

    /// <summary>The timeline that an item without a time of day holds, or null.</summary>
    private static ListBlock? Nested(ListItemBlock item) =>
        item.OfType<ListBlock>().FirstOrDefault(list => CountClocks(list) is var clocks and > 0
            && (clocks >= 2 || clocks * 2 >= list.Count));
}
