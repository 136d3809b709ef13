using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>
/// Reads paragraphs that begin with a time, and lines of a paragraph that do. Lines without a time belong to the entry
/// before; so do blocks after a time that stands alone, or between two such paragraphs.
/// </summary>
internal sealed class LineTimeline(TimelineSetting setting)
{
    /// <summary>Reads what follows a bold label on its line.</summary>
    public void ReadLead(IReadOnlyList<Inline> lead, int line)
    {
        if (lead.Count == 0) return;
        var lines = TextLine.Entries(lead);
        if (lines.All(each => each.Text.Length == 0)) return;
        if (lines.Any(each => each.Parts is not null)) Read(lines, [], line);
        else
        {
            Preamble.Prose(PlainText.Of(lead), line, setting.Clock);
            setting.Writer.Prose($"<p>{setting.Html(lead)}</p>");
        }
    }

    /// <summary>Reads a paragraph and what belongs to it; gives the next block's place, or null for prose.</summary>
    public int? Read(IReadOnlyList<Block> blocks, int place)
    {
        var paragraph = (ParagraphBlock)blocks[place];
        var lines = setting.Times(paragraph);
        if (!lines.Any(line => line.Parts is not null)) return null;

        var next = place + 1;
        while (next < blocks.Count && IsFollowOn(blocks[next])) next++;
        var nextIsLine = next < blocks.Count && blocks[next] is ParagraphBlock;
        var standsAlone = lines[^1].IsTimeAlone;
        var isDay = standsAlone && lines[^1].Parts!.IsDateOnly
            && (next == place + 1 || (next < blocks.Count && blocks[place + 1] is HeadingBlock));
        if (!nextIsLine && !standsAlone) next = place + 1;
        Read(lines, [.. blocks.Skip(place + 1).Take(next - place - 1)], paragraph.Line + 1, isDay);
        return next;
    }

    /// <summary>A date alone above timed entries is the day that they happened on, rather than an entry.</summary>
    private void Read(IReadOnlyList<TextLine> lines, IReadOnlyList<Block> more, int firstLine, bool lastIsDay = false)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var isLast = i == lines.Count - 1;
            var number = line.Number ?? firstLine;
            if (line.Parts is null)
            {
                if (line.Text.Length == 0) continue;
                Preamble.Prose(line.Text, number, setting.Clock);
                setting.Writer.Prose($"<p>{setting.Html(line.Inlines)}</p>");
            }
            else if (line.IsTimeAlone && line.Parts.IsDateOnly
                     && (isLast ? lastIsDay : lines[i + 1].Parts is { IsDateOnly: false }))
            {
                Preamble.Heading(line.Text, number, setting.Clock);
                setting.Writer.Prose($"<p>{setting.Html(line.Inlines)}</p>");
            }
            else
            {
                setting.Writer.Entry(
                    setting.Entry(line.Parts, line.Text, setting.Html(line.Inlines), isLast ? more : [], number));
            }
        }
    }

    private bool IsFollowOn(Block block) =>
        block is not (HeadingBlock or ThematicBreakBlock or CustomContainer) && !setting.IsTimeline(block);
}
