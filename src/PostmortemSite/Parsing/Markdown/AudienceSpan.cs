using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PostmortemSite.Audiences;

namespace PostmortemSite.Parsing.Markdown;

/// <summary>
/// A bracketed span with attributes, as Pandoc writes it: <c>[ACME Corp]{.internal}</c> is dropped from what the
/// public reads, <c>[ACME Corp]{public="a large customer"}</c> is replaced there.
/// See https://pandoc.org/MANUAL.html#extension-bracketed_spans.
/// </summary>
internal sealed class AudienceSpan : ContainerInline
{
    /// <summary>Where the closing bracket stands in the paragraph's own text, which lacks the lines' prefixes.</summary>
    public required int BracketEnd { get; init; }

    /// <summary>The offset of the closing bracket in the file.</summary>
    public required int BracketOffset { get; init; }

    /// <summary>The text between the braces.</summary>
    public required string Attributes { get; init; }

    /// <summary>The span's own audience; null where the attributes are not understood, which is a problem.</summary>
    public Audience? Audience => Attributes switch
    {
        ".internal" => Audiences.Audience.Internal,
        ".public" => Audiences.Audience.Public,
        _ => Replacement is null ? null : Audiences.Audience.Internal,
    };

    /// <summary>What the public reads instead, or null.</summary>
    public string? Replacement =>
        Attributes.StartsWith("public=\"", StringComparison.Ordinal) && Attributes.EndsWith('"') && Attributes.Length > 8
            ? Attributes[8..^1]
            : null;
}

/// <summary>
/// Opens an <see cref="AudienceSpan"/> at its <c>[</c> if the matching bracket is followed by braces.
/// </summary>
internal sealed class AudienceSpanParser : InlineParser
{
    public AudienceSpanParser() => OpeningCharacters = ['[', ']'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        slice.CurrentChar == '[' ? Open(processor, ref slice) : Close(processor, ref slice);

    private static bool Open(InlineProcessor processor, ref StringSlice slice)
    {
        if (FindClose(slice) is not { } close || close + 1 > slice.End || slice.Text[close + 1] != '{') return false;
        var braceEnd = slice.Text.IndexOf('}', close + 1, slice.End - close);
        if (braceEnd < 0) return false;
        var attributes = slice.Text[(close + 2)..braceEnd].Trim();
        if (!LooksLikeAttributes(attributes)) return false;

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new AudienceSpan
        {
            BracketEnd = close,
            BracketOffset = processor.GetSourcePosition(close),
            Attributes = attributes,
            Span = new SourceSpan(start, processor.GetSourcePosition(braceEnd)),
            Line = line,
            Column = column,
            IsClosed = false,
        };
        slice.Start++;
        return true;
    }

    private static bool Close(InlineProcessor processor, ref StringSlice slice)
    {
        for (var parent = processor.Inline as ContainerInline ?? processor.Inline?.Parent; parent is not null;
             parent = parent.Parent)
        {
            if (parent is not AudienceSpan { IsClosed: false } span || span.BracketEnd != slice.Start) continue;
            processor.PostProcessInlines(0, span, null, false);
            span.IsClosed = true;
            slice.Start = slice.Text.IndexOf('}', span.BracketEnd) + 1;
            processor.Inline = span;
            return true;
        }

        return false;
    }

    /// <summary>The offset of the bracket that closes the one at the slice's start, outside code spans.</summary>
    private static int? FindClose(StringSlice slice)
    {
        var depth = 0;
        for (var i = slice.Start; i <= slice.End; i++)
        {
            switch (slice.Text[i])
            {
                case '\\':
                    i++;
                    break;
                case '`' when CodeSpanEnd(slice, i) is { } end:
                    i = end;
                    break;
                case '[':
                    depth++;
                    break;
                case ']' when --depth == 0:
                    return i;
            }
        }

        return null;
    }

    private static int? CodeSpanEnd(StringSlice slice, int start)
    {
        var ticks = 0;
        while (start + ticks <= slice.End && slice.Text[start + ticks] == '`') ticks++;
        var end = slice.Text.IndexOf(new string('`', ticks), start + ticks, slice.End + 1 - start - ticks,
            StringComparison.Ordinal);
        return end < 0 ? null : end + ticks - 1;
    }

    private static bool LooksLikeAttributes(string text) =>
        text.StartsWith('.') || text.StartsWith('#') || text.StartsWith("public", StringComparison.Ordinal)
        || text.Contains('=', StringComparison.Ordinal);
}
