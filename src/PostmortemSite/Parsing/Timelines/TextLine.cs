using Markdig.Syntax.Inlines;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>A line of a paragraph that begins an entry, with those that belong to it; or those before any.</summary>
/// <param name="Inlines">Its inlines, with the line breaks inside it.</param>
/// <param name="Text">Its plain text.</param>
/// <param name="Parts">The time that it begins with; null for the lines before the first entry.</param>
internal sealed record TextLine(List<Inline> Inlines, string Text, TimeParts? Parts)
{
    /// <summary>A line shorter than this was broken on purpose; a longer one may have been wrapped anywhere.</summary>
    private const int Wrapped = 55;

    /// <summary>The line's number in the file, or null if it is empty.</summary>
    public int? Number => Inlines.Count == 0 ? null : Inlines[0].Line + 1;

    /// <summary>True if nothing but the time is written.</summary>
    public bool IsTimeAlone => Parts is { } parts && parts.Rest >= Text.Length;

    /// <summary>The entries that a paragraph's lines make; a single one, without a time, if none has one.</summary>
    public static IReadOnlyList<TextLine> Entries(IEnumerable<Inline>? inlines)
    {
        var lines = Split(inlines ?? []);
        var entries = new List<TextLine>();
        foreach (var (line, before) in lines.Zip(lines.Prepend(null)))
        {
            var text = PlainText.Of(line.Inlines);
            var parts = line.Inlines.FirstOrDefault() is LinkInline { IsImage: true } ? null : ReadTime.Of(text);
            if (parts is { IsSentence: true }) parts = null;
            if (parts is not null && before is not null && !Begins(line, before, text, parts)) parts = null;
            if (parts is not null || entries.Count == 0) entries.Add(new TextLine([.. line.Inlines], text, parts));
            else
            {
                entries[^1].Inlines.Add(line.Break!);
                entries[^1].Inlines.AddRange(line.Inlines);
                entries[^1] = entries[^1] with { Text = $"{entries[^1].Text} {text}" };
            }
        }

        return entries;
    }

    /// <summary>
    /// Whether a line that begins with a time begins an entry: after a soft break it may be the wrapped middle of a
    /// sentence, "…restarted it at / 14:30, and …".
    /// </summary>
    private static bool Begins(Line line, Line before, string text, TimeParts parts)
    {
        if (line.IsHard) return true;
        var said = PlainText.Of(before.Inlines);
        if (parts.Rest < text.Length && (text[parts.End..].StartsWith(',') || text[parts.End] == '.')
            && !(said.Length > 0 && said[^1] is '.' or '!' or '?')) return false;
        return said.Length < Wrapped || said[^1] is '.' or '!' or '?' or ')' or '"' or '”' or '。' or ':'
            || parts.Rest - parts.End >= 2 || parts.Rest >= text.Length;
    }

    private static List<Line> Split(IEnumerable<Inline> inlines)
    {
        var lines = new List<Line> { new([], null) };
        foreach (var inline in inlines)
        {
            if (inline is LineBreakInline || (inline is HtmlInline tag && HtmlText.IsLineBreak(tag.Tag)))
            {
                if (lines[^1].Inlines.Count == 0 && lines.Count > 1)
                    lines[^1] = new Line([], lines[^1].IsHard ? lines[^1].Break : inline);
                else lines.Add(new Line([], inline));
            }
            else
            {
                lines[^1].Inlines.Add(inline);
            }
        }

        return lines;
    }

    private sealed record Line(List<Inline> Inlines, Inline? Break)
    {
        public bool IsHard => Break is HtmlInline or LineBreakInline { IsHard: true };
    }
}
