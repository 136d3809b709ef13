using System.Text.RegularExpressions;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Parsing;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Redacting;

/// <summary>
/// Decides, for every character of a report's body, whether the public reads it: sections by policy, then blocks and
/// spans by their markers, links by where they lead, and masks on what stays. Only adds to a list of edits.
/// </summary>
internal sealed partial class RedactBody
{
    private readonly SourceFile source;
    private readonly SiteConfiguration site;
    private readonly Masks masks;
    private readonly PublicLinks links;
    private readonly PublicPictures pictures;
    private readonly Redactions edits;

    /// <summary>The lines that stand in an internal block, from 1.</summary>
    private readonly HashSet<int> internalLines = [];

    public RedactBody(
        SourceFile source, SiteConfiguration site, Masks masks, PublicLinks links, PublicPictures pictures, Redactions edits)
    {
        this.source = source;
        this.site = site;
        this.masks = masks;
        this.links = links;
        this.pictures = pictures;
        this.edits = edits;
    }

    /// <summary>Adds the edits for a body that begins at an offset.</summary>
    /// <param name="bodyStart">Where the body begins.</param>
    /// <param name="parsed">The sections as parsed, for the action items that they hold.</param>
    public void Run(int bodyStart, IReadOnlyList<Section> parsed)
    {
        var document = MarkdownReader.Read(source, bodyStart);
        var (title, outline) = ReadOutline.Of(document, site);
        if (title is not null) edits.Drop(title.Span.Start, LineEnd(title.Span.End), "title");
        foreach (var block in document.Descendants<CustomContainer>().Where(block => !IsPublicBlock(block)))
            for (var line = 0; line <= source.Text.AsSpan(block.Span.Start, block.Span.Length).Count('\n'); line++)
                internalLines.Add(block.Line + 1 + line);
        Sections(outline, bodyStart, parsed);
        foreach (var node in document.Descendants()) Node(node);
        if (bodyStart < source.Text.Length) Addresses(new SourceSpan(bodyStart, source.Text.Length - 1));
        foreach (var mask in masks.Find(source.Text))
            if (mask.Start >= bodyStart)
                edits.Replace(mask.Start, mask.End, mask.Replacement, mask.Rule);
        Footnotes(document);
    }

    /// <summary>A mark that leads to a footnote which isn't published would tell of it.</summary>
    private void Footnotes(MarkdownDocument document)
    {
        var marks = document.Descendants<FootnoteLink>().Where(mark => !mark.IsBackLink).ToList();
        if (marks.Count == 0) return;
        var effective = edits.Effective();
        foreach (var mark in marks)
            if (effective.Any(edit => edit.Start <= mark.Footnote.Span.Start && mark.Footnote.Span.Start < edit.End))
                edits.Drop(mark.Span.Start, mark.Span.End + 1, "footnote-internal");
    }

    private void Sections(IReadOnlyList<OutlineSection> outline, int bodyStart, IReadOnlyList<Section> parsed)
    {
        for (var i = 0; i < outline.Count; i++)
        {
            var part = outline[i];
            var start = i == 0 ? bodyStart : StartOf(part);
            var end = i + 1 < outline.Count ? StartOf(outline[i + 1]) : source.Text.Length;
            if (!IsPublic(part)) DropButMarked(part, start, end);
            else if (part.Kind == SectionKind.ActionItems) Actions(part, parsed[i], start, end);
        }
    }

    /// <summary>Writes the items anew; a section without any isn't worth its heading.</summary>
    private void Actions(OutlineSection part, Section parsed, int start, int end)
    {
        // Under a bold label in a list the items have to be indented, or they would end that list.
        var indentation = part.Opening is ListItemBlock label ? label.Column + 2 : 0;
        var items = PublicActions.Of(parsed, this, internalLines, new string(' ', indentation));
        if (items.Length == 0) edits.Drop(start, end, "action-items");
        else edits.Replace(BodyOf(part, start), end, $"\n{items}\n", "action-items");
    }

    /// <summary>A section is public if the policy says so for its kind and for every section around it, or its marker does.</summary>
    private bool IsPublic(OutlineSection part) =>
        part.MarkedAs is { } marked
            ? marked == Audience.Public
            : site.Redaction.Sections[part.Kind] == Audience.Public && !SaysInternal().IsMatch(part.Heading)
                && (part.Parent is null || IsPublic(part.Parent));

    /// <summary>Drops an internal section, but for the blocks in it that are marked as public.</summary>
    private void DropButMarked(OutlineSection part, int start, int end)
    {
        var marked = part.Blocks.OfType<CustomContainer>().Where(IsPublicBlock).ToList();
        var position = start;
        // The heading of a known section may stay with its public block; an unknown one says who knows what.
        if (marked.Count > 0 && part.Opening is HeadingBlock heading && part.Kind != SectionKind.Other)
            position = LineEnd(heading.Span.End);
        foreach (var block in marked)
        {
            edits.Drop(position, block.Span.Start, "section-internal");
            position = LineEnd(block.Span.End);
        }

        edits.Drop(position, end, "section-internal");
    }

    private void Node(MarkdownObject node)
    {
        switch (node)
        {
            case CustomContainer block when IsPublicBlock(block):
                edits.Drop(block.Span.Start, LineEnd(FirstLineEnd(block.Span.Start)), "marker");
                edits.Drop(LineStart(block.Span.End), LineEnd(block.Span.End), "marker");
                break;
            case CustomContainer block:
                edits.Drop(LineStart(block.Span.Start), LineEnd(block.Span.End), "block-internal");
                break;
            case AudienceSpan span:
                Span(span);
                break;
            case LinkReferenceDefinition definition and not FootnoteLinkReferenceDefinition:
                edits.Drop(definition.Span.Start, LineEnd(definition.Span.End), "link-definition");
                break;
            case HtmlBlock html:
                edits.Drop(html.Span.Start, LineEnd(html.Span.End), "raw-html");
                break;
            case HtmlInline html when !html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                edits.Drop(html.Span.Start, html.Span.End + 1, "raw-html");
                break;
            case AutolinkInline link:
                Bare(link.Span, link.IsEmail ? "mailto:" + link.Url : link.Url);
                break;
            case LinkInline { IsAutoLink: true } link:
                Bare(link.Span, link.Url ?? "");
                break;
            case LinkInline { IsImage: true } image:
                Image(image);
                break;
            case LinkInline link:
                Link(link);
                break;
        }
    }

    private void Span(AudienceSpan span)
    {
        if (span.Audience == Audience.Public)
        {
            edits.Drop(span.Span.Start, span.Span.Start + 1, "marker");
            edits.Drop(span.BracketOffset, span.Span.End + 1, "marker");
        }
        else if (span.Replacement is { } words) edits.Replace(span.Span.Start, span.Span.End + 1, masks.Apply(words), "span-replaced");
        else edits.Drop(span.Span.Start, span.Span.End + 1, "span-internal");
    }

    private void Link(LinkInline link)
    {
        if (link.FirstChild is null)
        {
            edits.Drop(link.Span.Start, link.Span.End + 1, "link-empty");
            return;
        }

        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        var label = (Start: link.FirstChild.Span.Start, End: link.LastChild!.Span.End + 1);
        var address = links.Address(source, url, masks);
        if (address is null) pictures.LeaveOut(source, url, link.Span);
        var opening = address is null ? "" : "[";
        var closing = address is null ? "" : $"]({Destination(address)})";
        edits.Replace(link.Span.Start, label.Start, opening, address is null ? "link-internal" : "link");
        edits.Replace(label.End, link.Span.End + 1, closing, address is null ? "link-internal" : "link");
    }

    private void Bare(SourceSpan span, string url)
    {
        if (links.Address(source, url, masks) is null)
            edits.Replace(span.Start, span.End + 1, url.StartsWith("mailto:", StringComparison.Ordinal) ? "an e-mail address" : "an internal link", "link-internal");
    }

    private void Image(LinkInline image)
    {
        // A marked span in it is rare enough to leave out the whole text.
        var text = image.Descendants<AudienceSpan>().Any() ? "" : masks.Apply(PlainText.Of(image));
        var address = pictures.Publish(source, image.Url ?? "", image.Span);
        edits.Replace(image.Span.Start, image.Span.End + 1, address is null ? "" : $"![{Escaped(text)}]({address})", "picture");
    }

    /// <summary>
    /// Addresses in code, or of hosts without a dot, are no links to Markdown, but the public shouldn't read them all the
    /// same. Where a link holds one, the link's own edit is the larger.
    /// </summary>
    private void Addresses(SourceSpan span)
    {
        foreach (var match in WebAddress().EnumerateMatches(source.Text.AsSpan(span.Start, span.Length)))
        {
            var start = span.Start + match.Index;
            var url = source.Text.Substring(start, match.Length);
            if (links.Address(source, url, masks) is null) edits.Replace(start, start + match.Length, "an internal link", "link-internal");
        }
    }

    /// <summary>A short piece of the report's Markdown, such as an action item, with the same rules applied.</summary>
    public string Inline(string markdown)
    {
        var piece = new Redactions(markdown);
        if (CanHoldNodes(markdown))
        {
            var snippet = source with { Text = markdown };
            var inner = new RedactBody(snippet, site, masks, links, pictures, piece);
            foreach (var node in MarkdownReader.Read(snippet, 0).Descendants()) inner.Node(node);
        }

        foreach (var mask in masks.Find(markdown)) piece.Replace(mask.Start, mask.End, mask.Replacement, mask.Rule);
        return piece.Apply();
    }

    /// <summary>False if a text has no link, picture, marker, HTML or address in it, so that nothing in it need be parsed.</summary>
    private static bool CanHoldNodes(string markdown) =>
        markdown.AsSpan().ContainsAny('[', '<', ':') || markdown.Contains("www.", StringComparison.OrdinalIgnoreCase);

    private static bool IsPublicBlock(CustomContainer block) => block is { Info: "public", ClosingFencedCharCount: > 0 };

    private int StartOf(OutlineSection part) => LineStart((part.Opening ?? part.Blocks.FirstOrDefault())?.Span.Start ?? source.Text.Length);

    private int BodyOf(OutlineSection part, int start) => part.Opening is HeadingBlock or ParagraphBlock ? LineEnd(part.Opening.Span.End) : FirstLineEnd(start);

    private int LineStart(int offset) => offset <= 0 ? 0 : source.Text.LastIndexOf('\n', Math.Min(offset, source.Text.Length) - 1) + 1;

    private int FirstLineEnd(int offset) => source.Text.IndexOf('\n', offset) is var end and >= 0 ? end : source.Text.Length;

    /// <summary>The offset after the line that holds an offset.</summary>
    private int LineEnd(int offset) => offset >= source.Text.Length ? source.Text.Length
        : source.Text.IndexOf('\n', offset) is var end and >= 0 ? end + 1 : source.Text.Length;

    private static string Destination(string address) => address.AsSpan().IndexOfAny(" ()<>") < 0 ? address : $"<{address.Replace(">", "%3E", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal)}>";

    private static string Escaped(string text) => text.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    /// <summary>"Timeline (internal)" is a timeline, and internal.</summary>
    [GeneratedRegex(@"\b(?:internal|confidential|private|not? publish|not public)\b|\.internal",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SaysInternal();

    [GeneratedRegex("""https?://[^\s"'<>`)\]}]+""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WebAddress();
}
