using Markdig.Syntax;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>
/// Reads headings. One with a time of day opens an entry, which reaches to the next heading of its rank. One with only
/// a date is the day of the timed entries below it; with none below it, it opens an entry itself.
/// </summary>
internal sealed class HeadingTimeline(TimelineSetting setting)
{
    /// <summary>Reads a heading and, if it opens an entry, what belongs to it; gives the next block's place.</summary>
    public int Read(IReadOnlyList<Block> blocks, int place)
    {
        var heading = (HeadingBlock)blocks[place];
        var text = PlainText.Of(heading);
        var parts = ReadTime.Of(text);
        if (parts is null || (parts.IsDateOnly && IsDay(blocks, place)))
        {
            Preamble.Heading(text, heading.Line + 1, setting.Clock);
            setting.Prose(heading);
            return place + 1;
        }

        var next = EndOf(blocks, place, stopsAtTimes: true);
        var body = blocks.Skip(place + 1).Take(next - place - 1).ToList();
        var title = setting.Html(heading.Inline!);
        setting.Writer.Entry(Titled(setting.Entry(parts, text, title, body, heading.Line + 1), parts, text, body));
        return next;
    }

    /// <summary>What stands behind the time in the heading is the entry's title.</summary>
    private static Model.TimelineEntry Titled(
        Model.TimelineEntry entry, TimeParts parts, string text, List<Block> body) =>
        parts.Rest >= text.Length ? entry
        : body.Count == 0 ? entry with { Html = $"<strong>{entry.Html}</strong>" }
        : entry.Html.IndexOf("</p>", StringComparison.Ordinal) is var end
            ? entry with { Html = $"<p><strong>{entry.Html[3..end]}</strong>{entry.Html[end..]}" }
            : entry;

    private bool IsDay(IReadOnlyList<Block> blocks, int place)
    {
        var end = EndOf(blocks, place, stopsAtTimes: false);
        if (end == place + 1) return true;
        for (var i = place + 1; i < end; i++)
            if (setting.HasClocks(blocks[i]))
                return true;
        return false;
    }

    /// <summary>The place of the next heading of the same rank or above; or of any that begins with a time.</summary>
    private static int EndOf(IReadOnlyList<Block> blocks, int place, bool stopsAtTimes)
    {
        var level = ((HeadingBlock)blocks[place]).Level;
        var next = place + 1;
        while (next < blocks.Count && !(blocks[next] is HeadingBlock heading
                   && (heading.Level <= level || (stopsAtTimes && ReadTime.Of(PlainText.Of(heading)) is not null))))
            next++;
        return next;
    }
}
