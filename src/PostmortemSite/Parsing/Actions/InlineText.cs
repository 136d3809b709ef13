using System.Text;
using System.Text.RegularExpressions;
using Markdig.Extensions.Emoji;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Parsing.Actions;

/// <summary>
/// The words of a run of inlines, each character with the part of the source file that it was written as: what lets a
/// reader take "DONE" out of an item and keep the author's Markdown of the rest. Code, pictures and links shown as
/// their own address are one character each, <see cref="Opaque"/>, so that nothing is looked for inside them.
/// </summary>
internal sealed partial class InlineText
{
    /// <summary>Stands for code, a picture or a bare address.</summary>
    public const char Opaque = '\uFFFC';

    private readonly string source;
    private readonly StringBuilder words = new();
    /// <summary>What stands directly behind a word, whatever was taken in between.</summary>
    private const string EndsWords = ".,;!?)）]";

    private readonly List<SourceSpan> spans = [];
    private readonly Dictionary<int, string> opaque = [];
    private readonly List<(int Start, int End, SourceSpan Span)> wrappers = [];
    private readonly List<(SourceSpan Span, string Replacement)> edits = [];

    private InlineText(SourceFile source) => this.source = source.Text;

    /// <summary>The words.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Emphasised and linked parts, as ranges of <see cref="Words"/>.</summary>
    public IEnumerable<(int Start, int End)> Wrapped => wrappers.Select(wrapper => (wrapper.Start, wrapper.End));

    public static InlineText Of(IEnumerable<Inline> inlines, SourceFile source)
    {
        var text = new InlineText(source);
        foreach (var inline in inlines) text.Add(inline);
        text.Words = text.words.ToString();
        return text;
    }

    /// <summary>The words of a range as a reader sees them, without those that were taken.</summary>
    public string Plain(int start, int end, ReadOnlySpan<bool> taken)
    {
        var plain = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            if (i > start && taken[i - 1] && EndsWords.Contains(Words[i])) TrimEnd(plain);
            if (taken[i]) plain.Append(' ');
            else if (opaque.TryGetValue(i, out var shown)) plain.Append(shown);
            else plain.Append(Words[i]);
        }

        return OneLine(plain.ToString());
    }

    private static void TrimEnd(StringBuilder plain)
    {
        while (plain.Length > 0 && plain[^1] == ' ') plain.Length--;
    }

    /// <summary>The source Markdown on one line, without what was taken; reference links get their addresses.</summary>
    public string Markdown(ReadOnlySpan<bool> taken)
    {
        if (spans.Count == 0) return "";
        var cuts = new List<(SourceSpan Span, string Replacement)>(edits);
        for (var i = 0; i < spans.Count; i++)
            if (taken[i])
                cuts.Add((spans[i], ""));
        foreach (var (start, end, span) in wrappers)
            if (IsTaken(start, end, taken))
                cuts.Add((span, ""));
        cuts.Sort((a, b) => (a.Span.Start, -a.Span.End).CompareTo((b.Span.Start, -b.Span.End)));

        var from = Math.Min(spans[0].Start, wrappers.Count == 0 ? int.MaxValue : wrappers.Min(w => w.Span.Start));
        var to = Math.Max(spans[^1].End, wrappers.Count == 0 ? 0 : wrappers.Max(w => w.Span.End)) + 1;
        var markdown = new StringBuilder(to - from);
        foreach (var (span, replacement) in cuts)
        {
            if (span.End < from) continue;
            if (span.Start > from) markdown.Append(source, from, span.Start - from);
            markdown.Append(replacement);
            from = span.End + 1;
        }

        if (from < to) markdown.Append(source, from, to - from);
        return OneLine(markdown.ToString());
    }

    /// <summary>One space for each run of white space, none at the ends.</summary>
    public static string OneLine(string text) => Space().Replace(text, " ").Trim();

    private bool IsTaken(int start, int end, ReadOnlySpan<bool> taken)
    {
        var any = false;
        for (var i = start; i < end; i++)
        {
            if (taken[i]) any = true;
            else if (!char.IsWhiteSpace(Words[i])) return false;
        }

        return any;
    }

    private void Add(Inline inline)
    {
        switch (inline)
        {
            case EmojiInline emoji:
                AddWhole(emoji.Content.ToString(), emoji.Span);
                break;
            case LiteralInline literal:
                AddLiteral(literal);
                break;
            case HtmlEntityInline entity:
                AddWhole(entity.Transcoded.ToString(), entity.Span);
                break;
            case LineBreakInline line:
                AddWhole(" ", line.Span);
                break;
            case CodeInline code:
                AddOpaque(code.Content, code.Span);
                break;
            case AutolinkInline link:
                AddOpaque(link.Url, link.Span);
                break;
            case LinkInline link when link.IsImage || link.IsAutoLink:
                AddOpaque(PlainText.Of([link]), link.Span);
                break;
            case HtmlInline tag:
                AddWhole(" ", tag.Span);
                edits.Add((tag.Span, " "));
                break;
            case TaskList or FootnoteLink:
                edits.Add((inline.Span, ""));
                break;
            case ContainerInline container:
                AddContainer(container);
                break;
        }
    }

    /// <summary>
    /// A span can begin before its text, with a backslash or trimmed space, and end behind it in a table.
    /// </summary>
    private void AddLiteral(LiteralInline literal)
    {
        var content = literal.Content.AsSpan();
        var written = source.AsSpan(literal.Span.Start, literal.Span.Length);
        var offset = Math.Max(0, written.IndexOf(content, StringComparison.Ordinal));
        words.Append(content);
        for (var i = 0; i < content.Length; i++)
        {
            var place = literal.Span.Start + offset + i;
            spans.Add(new SourceSpan(i == 0 && literal.IsFirstCharacterEscaped ? literal.Span.Start : place, place));
        }
    }

    private void AddContainer(ContainerInline container)
    {
        var start = words.Length;
        foreach (var child in container) Add(child);
        if (container.Span.IsEmpty || words.Length == start) return;
        wrappers.Add((start, words.Length, container.Span));
        if (container is LinkInline { Label: not null, Url: { } url } && container.LastChild is { } last)
            edits.Add((new SourceSpan(last.Span.End + 1, container.Span.End), $"]({url})"));
    }

    private void AddWhole(string text, SourceSpan span)
    {
        words.Append(text);
        for (var i = 0; i < text.Length; i++) spans.Add(span);
    }

    private void AddOpaque(string shown, SourceSpan span)
    {
        opaque[words.Length] = shown;
        AddWhole(Opaque.ToString(), span);
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
