using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>Reads the entries of a timeline section, in every form that authors give them.</summary>
internal sealed class ReadTimeline
{
    private readonly TimelineSetting setting;
    private readonly LineTimeline lines;
    private readonly ListTimeline lists;
    private readonly TableTimeline tables;
    private readonly HeadingTimeline headings;

    private ReadTimeline(TimelineSetting setting)
    {
        this.setting = setting;
        lines = new LineTimeline(setting);
        lists = new ListTimeline(setting);
        tables = new TableTimeline(setting);
        headings = new HeadingTimeline(setting);
    }

    /// <summary>The section's content in order: runs of entries, and the prose between them.</summary>
    public static ImmutableArray<SectionBlock> Of(OutlineSection section, ReadContext context)
    {
        var setting = new TimelineSetting(context, OrderOf(section, context));
        if (section.Under is { } day) Preamble.Heading(PlainText.Of(day), section.Line, setting.Clock);
        Preamble.Heading(section.Heading, section.Line, setting.Clock);
        var reader = new ReadTimeline(setting);
        reader.lines.ReadLead(section.Lead, section.Line);
        reader.Read(section.Blocks);
        return setting.Writer.Finish();
    }

    /// <summary>
    /// True for a section that holds a timeline whatever its heading says: a list or a table of at least two entries
    /// that begin with a time of day.
    /// </summary>
    public static bool Appears(OutlineSection section) => section.Blocks.Any(block =>
        block is ListBlock list ? TimedList.Of(list).Clocks >= 2
        : block is Table table && TimedTable.Of(table).Clocks >= 2);

    private void Read(IReadOnlyList<Block> blocks)
    {
        for (var i = 0; i < blocks.Count;)
        {
            switch (blocks[i])
            {
                case HeadingBlock:
                    i = headings.Read(blocks, i);
                    continue;
                case ParagraphBlock when lines.Read(blocks, i) is { } next:
                    i = next;
                    continue;
                case ListBlock list when setting.IsTimeline(list):
                    lists.Read(setting.Times(list));
                    break;
                case Table table when setting.IsTimeline(table):
                    tables.Read(setting.Times(table));
                    break;
                case CustomContainer container:
                    ReadMarked(container);
                    break;
                default:
                    setting.Prose(blocks[i]);
                    break;
            }

            i++;
        }
    }

    private void ReadMarked(CustomContainer container)
    {
        var outer = setting.Writer.IsInternal;
        setting.Writer.IsInternal = container.Info != "public";
        Read(container);
        setting.Writer.IsInternal = outer;
    }

    /// <summary>Whether the day or the month comes first in the section's dates, if its text says it.</summary>
    private static DateOrder OrderOf(OutlineSection section, ReadContext context)
    {
        if (Preamble.OrderIn(section.Heading) is not DateOrder.Unknown and var order) return order;
        if (section.Blocks.Count == 0) return Preamble.OrderIn(PlainText.Of(section.Lead));
        var (start, end) = (section.Opening ?? section.Blocks[0], section.Blocks[^1]);
        var text = context.Source.Text;
        var (from, to) = (Math.Clamp(start.Span.Start, 0, text.Length), Math.Clamp(end.Span.End + 1, 0, text.Length));
        return from < to ? Preamble.OrderIn(text.AsSpan(from, to - from)) : DateOrder.Unknown;
    }
}
