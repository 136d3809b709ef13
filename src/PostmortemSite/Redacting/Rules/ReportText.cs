using System.Text.RegularExpressions;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Parsing;
using PostmortemSite.Parsing.Markdown;
using PostmortemSite.Redacting.Folding;
using PostmortemSite.Redacting.Masking;

namespace PostmortemSite.Redacting.Rules;

/// <summary>
/// A report's body, or a short piece of it, as the rules of redaction see it: its tree, its sections with the audience
/// of each, and what may be linked, shown and read.
/// </summary>
internal sealed partial class ReportText
{
    private readonly ReportRules rules;
    private FoldedText? folded;

    /// <param name="source">The file, or a piece of one.</param>
    /// <param name="bodyStart">Where the body begins.</param>
    /// <param name="parsed">The sections as parsed; null for a piece.</param>
    /// <param name="rules">The rules.</param>
    public ReportText(SourceFile source, int bodyStart, IReadOnlyList<Section>? parsed, ReportRules rules)
    {
        (Source, BodyStart, this.rules) = (source, bodyStart, rules);
        if (parsed is null && !CanHoldNodes(source.Text)) return;
        var document = MarkdownReader.Read(source, bodyStart);
        Nodes = [.. document.Descendants()];
        if (parsed is not null) (Title, Sections) = Outline(document, parsed);
    }

    /// <summary>The file, or a piece of one.</summary>
    public SourceFile Source { get; }

    /// <summary>The file's text as a reader sees it: what masks look at.</summary>
    public FoldedText Folded => folded ??= FoldedText.Of(Source.Text);

    /// <summary>The offset at which the body begins, after the front matter.</summary>
    public int BodyStart { get; }

    /// <summary>What the public may read.</summary>
    public RedactionPolicy Policy => rules.Site.Redaction;

    /// <summary>What has something else to stand in its place, wherever it stands.</summary>
    public Masks Masks => rules.Masks;

    /// <summary>Where links may lead.</summary>
    public PublicLinks Links => rules.Links;

    /// <summary>Writes action items.</summary>
    public PublicActionList Actions => new(rules.Site);

    /// <summary>Which pictures may be shown.</summary>
    public PublicPictures Pictures => rules.Pictures;

    /// <summary>Every node of the tree, parents first.</summary>
    public IReadOnlyList<MarkdownObject> Nodes { get; } = [];

    /// <summary>The heading that is the report's title, or null.</summary>
    public HeadingBlock? Title { get; }

    /// <summary>The sections in their order; none in a piece.</summary>
    public IReadOnlyList<SectionText> Sections { get; } = [];

    /// <summary>The address of a link that the public Markdown may hold; null if its text has to do without.</summary>
    public string? AddressOf(LinkInline link) => IsDefinedInside(link) ? null : Links.Address(Source, InlineLinks.UrlOf(link));

    /// <summary>True for a link or picture whose address is defined within a block that isn't public.</summary>
    public bool IsDefinedInside(LinkInline link) =>
        link.Reference is { } definition && Nodes.OfType<CustomContainer>().Any(block => !IsPublicBlock(block)
            && block.Span.Start <= definition.Span.Start && definition.Span.Start <= block.Span.End);

    /// <summary>A short piece of the report's Markdown, such as an action item, under the same rules.</summary>
    public string Piece(string markdown) => rules.Redact(new ReportText(Source with { Text = markdown }, 0, null, rules)).Apply();

    /// <summary>True for a block that says of itself, and clearly, that it is public.</summary>
    public static bool IsPublicBlock(CustomContainer block) => block is { Info: "public", ClosingFencedCharCount: > 0 };

    /// <summary>The offset of the first character of the line that holds an offset.</summary>
    public int LineStart(int offset) =>
        offset <= 0 ? 0 : Source.Text.LastIndexOf('\n', Math.Min(offset, Source.Text.Length) - 1) + 1;

    /// <summary>The offset of the line feed after an offset.</summary>
    public int LineFeed(int offset) => Source.Text.IndexOf('\n', offset) is var end and >= 0 ? end : Source.Text.Length;

    /// <summary>The offset after the line that holds an offset.</summary>
    public int LineEnd(int offset) =>
        offset >= Source.Text.Length ? Source.Text.Length : Math.Min(LineFeed(offset) + 1, Source.Text.Length);

    /// <summary>
    /// Words that go, with the blank that would stand doubled, at a line's beginning or before a full stop without them.
    /// </summary>
    public (int Start, int End) WithGap(int start, int end)
    {
        var (text, before, after) = (Source.Text, start, end);
        while (before > BodyStart && text[before - 1] is ' ' or '\t') before--;
        while (after < text.Length && text[after] is ' ' or '\t') after++;
        var beginsLine = before <= BodyStart || text[before - 1] is '\n';
        if (beginsLine || (before == start && text[start - 1] is '(' or '[')) return (start, after);
        return before < start && (after > end || after == text.Length || text[after] is '\n' or '\r' or '.' or ',' or ';' or ':' or '!' or '?' or ')')
            ? (before, end)
            : (start, end);
    }

    private (HeadingBlock? Title, IReadOnlyList<SectionText> Sections) Outline(
        MarkdownDocument document, IReadOnlyList<Section> parsed)
    {
        var (title, outline) = ReadOutline.Of(document, rules.Site);
        var sections = new SectionText[outline.Count];
        for (var i = 0; i < outline.Count; i++)
            sections[i] = new SectionText(
                outline[i],
                parsed[i],
                i == 0 ? BodyStart : StartOf(outline[i]),
                i + 1 < outline.Count ? StartOf(outline[i + 1]) : Source.Text.Length,
                IsPublic(outline[i]),
                SaysInternal(outline[i]));
        return (title, sections);
    }

    /// <summary>A section is public if the policy says so for its kind and for every section around it, or its marker does.</summary>
    private bool IsPublic(OutlineSection part) =>
        part.MarkedAs is { } marked
            ? marked == Audience.Public
            : Policy.Sections[part.Kind] == Audience.Public && !SaysInternal(part)
                && (part.Parent is null || IsPublic(part.Parent));

    private bool SaysInternal(OutlineSection part) =>
        Policy.NamedInternal == Audience.Internal && SaysInternal().IsMatch(part.Heading);

    private int StartOf(OutlineSection part) =>
        LineStart((part.Opening ?? part.Blocks.FirstOrDefault())?.Span.Start ?? Source.Text.Length);

    /// <summary>False if a text has no link, picture, marker, HTML or address in it, so that nothing in it need be parsed.</summary>
    private static bool CanHoldNodes(string markdown) =>
        markdown.AsSpan().ContainsAny('[', '<', ':') || markdown.Contains("www.", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Timeline (internal)" is a timeline, and internal.</summary>
    [GeneratedRegex(@"\b(?:internal|confidential|private|not? publish|not public)\b|\.internal",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SaysInternal();
}

/// <summary>A section of a report that is being redacted.</summary>
/// <param name="Part">The section in the tree.</param>
/// <param name="Parsed">The section as it was parsed.</param>
/// <param name="Start">The offset of its first line, its heading's if it has one.</param>
/// <param name="End">The offset after its last line.</param>
/// <param name="IsPublic">True if the public reads it.</param>
/// <param name="SaysInternal">True if its heading says that it is internal.</param>
internal sealed record SectionText(
    OutlineSection Part, Section Parsed, int Start, int End, bool IsPublic, bool SaysInternal);
