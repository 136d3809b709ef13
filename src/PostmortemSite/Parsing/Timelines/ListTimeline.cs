using Markdig.Syntax;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>
/// Reads lists whose items begin with times. An item without one is an entry too; an item that is only a date, or that
/// has a timeline of its own below it, is the day or the title of that.
/// </summary>
internal sealed class ListTimeline(TimelineSetting setting)
{
    /// <summary>Reads a list that is a timeline.</summary>
    public void Read(TimedList list)
    {
        foreach (var item in list.Items)
        {
            var block = item.Item;
            if (item.Nested is not null) ReadNested(item);
            else if (block.Count > 0 && block[0] is ParagraphBlock { Inline: { } inline })
                setting.Writer.Entry(setting.Entry(
                    item.Parts, item.Text, setting.Html(inline), [.. block.Skip(1)], block.Line + 1));
            else if (block.Count > 0)
                setting.Writer.Entry(setting.Entry(null, "", "", [.. block], block.Line + 1));
        }
    }

    private void ReadNested(TimedItem item)
    {
        Preamble.Heading(item.Text, item.Item.Line + 1, setting.Clock);
        foreach (var block in item.Item)
        {
            if (block == item.Below) Read(item.Nested!);
            else setting.Prose(block);
        }
    }
}
