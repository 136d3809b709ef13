using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>What the readers of one timeline's parts share: the clock, passed on in order, and the result.</summary>
internal sealed class TimelineSetting
{
    private readonly ReadContext context;
    private readonly Dictionary<Block, object> readings = [];

    public TimelineSetting(ReadContext context, DateOrder order)
    {
        this.context = context;
        Clock = new TimelineClock(context.Date, context.Site.Zone, order, (code, line, message, remedy) =>
            context.Report(Problem.Warning(context.Source.Path, new Position(line, 1), code, message, remedy)));
    }

    /// <summary>Which day and zone hold.</summary>
    public TimelineClock Clock { get; }

    /// <summary>Takes the entries and the prose.</summary>
    public TimelineWriter Writer { get; } = new();

    /// <summary>Writes blocks. Each may be written once only, because writing reports problems.</summary>
    public string Html(IEnumerable<Block> blocks) => context.Html.Blocks(blocks);

    /// <summary>Writes inlines, once only.</summary>
    public string Html(IEnumerable<Inline> inlines) => context.Html.Inlines(inlines);

    /// <summary>A list's times, read once: neighbours look at it before it is its turn.</summary>
    public TimedList Times(ListBlock list) => Once(list, TimedList.Of);

    /// <summary>A table's times, read once.</summary>
    public TimedTable Times(Table table) => Once(table, TimedTable.Of);

    /// <summary>The lines of a paragraph, read once.</summary>
    public IReadOnlyList<TextLine> Times(ParagraphBlock paragraph) =>
        Once(paragraph, static each => TextLine.Entries(each.Inline));

    /// <summary>True for a list, a table or a paragraph that holds entries.</summary>
    public bool IsTimeline(Block block) => block switch
    {
        ListBlock list => Times(list).IsTimeline,
        Table table => Times(table).IsTimeline,
        ParagraphBlock paragraph => Times(paragraph).Any(line => line.Parts is not null),
        _ => false,
    };

    /// <summary>True for a block that holds entries with a time of day.</summary>
    public bool HasClocks(Block block) => block switch
    {
        HeadingBlock heading => ReadTime.Of(PlainText.Of(heading)) is { IsDateOnly: false },
        ListBlock list => Times(list) is { IsTimeline: true, Clocks: > 0 },
        Table table => Times(table).Clocks > 0,
        ParagraphBlock paragraph => Times(paragraph).Any(line => line.Parts is { IsDateOnly: false }),
        ContainerBlock container => container.Any(HasClocks),
        _ => false,
    };

    /// <summary>Adds a block that isn't an entry; what it says about the times below is heard.</summary>
    public void Prose(Block block)
    {
        if (block is ParagraphBlock) Preamble.Prose(PlainText.Of(block), block.Line + 1, Clock);
        Writer.Prose(Html([block]));
    }

    /// <summary>Makes an entry of a first line, which may begin with a time, and of what belongs to it.</summary>
    /// <param name="parts">The time that the line begins with, or null.</param>
    /// <param name="text">The line's plain text.</param>
    /// <param name="html">The line's HTML.</param>
    /// <param name="more">Blocks that belong to the entry.</param>
    /// <param name="line">The line's number in the file.</param>
    public TimelineEntry Entry(TimeParts? parts, string text, string html, IReadOnlyList<Block> more, int line)
    {
        var said = parts is null ? text : (TimeWords.Ornament(text[..parts.Start]) + text[parts.Rest..]).Trim();
        var saidHtml = parts is null ? html : CutHtml.UpTo(html, text, parts.Start, parts.Rest);
        if (more.Count > 0)
        {
            said = string.Join(' ', more.Select(PlainText.Of).Prepend(said).Where(part => part.Length > 0));
            saidHtml = (saidHtml.Length == 0 ? "" : $"<p>{saidHtml}</p>\n") + Html(more);
        }

        var (when, until) = parts is null ? (null, null) : Clock.Read(parts, line);
        return new TimelineEntry(parts is null ? "" : text[parts.Start..parts.End].Trim(), saidHtml, said, line)
        {
            When = when,
            Until = until,
        };
    }

    private TReading Once<TBlock, TReading>(TBlock block, Func<TBlock, TReading> read)
        where TBlock : Block
        where TReading : class
    {
        if (readings.TryGetValue(block, out var known)) return (TReading)known;
        var reading = read(block);
        readings.Add(block, reading);
        return reading;
    }
}
