using System.Text.RegularExpressions;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Parsing;

/// <summary>
/// Reports audience markers that say nothing clear, and in public reports also what looks like one and isn't: whoever
/// wrote it meant to keep something back. Outside code, where markers are text.
/// </summary>
internal sealed partial class CheckMarkers(SourceFile source, bool isPublic, Action<Problem> report)
{
    /// <summary>Checks a whole document.</summary>
    /// <param name="document">The tree.</param>
    /// <param name="title">The heading that is the document's title, if it has one.</param>
    public void In(MarkdownDocument document, HeadingBlock? title)
    {
        if (isPublic) CheckLookAlikes(document);
        // Most reports have none, and walking the tree costs more than looking.
        if (!isPublic && source.Text.AsSpan().IndexOfAny("{：#") < 0 && !source.Text.Contains("::", StringComparison.Ordinal)
            && !source.Text.Contains("<!", StringComparison.Ordinal)) return;
        foreach (var block in document.Descendants<Block>()) Check(block);
        if (isPublic) CheckLabels(document);
        if (title?.Inline?.Descendants<AudienceSpan>().FirstOrDefault() is { } span)
            Report(span.Span.Start, "marker-in-title", "A title can't be marked.", "Give the public another one: public.title.");
    }

    /// <summary>Front matter is written as it stands, so a marker in it would be published.</summary>
    public void InFrontMatter(FrontMatter front)
    {
        string?[] published = [front.Title, front.Summary, front.PublicFace.Title, front.PublicFace.Summary];
        if (published.Any(text => text is not null && Stray().IsMatch(text)))
            Report(0, "marker-in-title", "Front matter can't hold markers.", "Give the public another text: public.title, public.summary.");
    }

    private void Check(Block block)
    {
        switch (block)
        {
            case CustomContainer { Info: not ("internal" or "public") } container:
                Report(container.Span.Start, "unknown-block", $"\"::: {container.Info}\" is no block that is known here.",
                    Reading.NearestWord.DidYouMean(container.Info ?? "", ["internal", "public"])
                    ?? "Write ::: internal or ::: public.");
                break;
            case CustomContainer { ClosingFencedCharCount: 0 } container:
                Report(container.Span.Start, "unclosed-block", $"\"::: {container.Info}\" opens here and never closes.",
                    "Close it with a line of :::; until then everything after it is internal.");
                break;
            case FencedCodeBlock { ClosingFencedCharCount: 0, Parent: CustomContainer container }:
                Report(block.Span.Start, "fence-in-block", $"A line of ::: inside this code ends the \"::: {container.Info}\" around it.",
                    "Open and close that block with more colons than the code holds.");
                break;
            case FencedCodeBlock { ClosingFencedCharCount: 0, Parent: MarkdownDocument } when isPublic:
                Report(block.Span.Start, "unclosed-code", "The code that begins here never ends, and swallows what follows.",
                    "Close it with a line of its own, as it was opened.");
                break;
            case HtmlBlock { Parent: MarkdownDocument } html when isPublic && IsUnclosed(html):
                Report(block.Span.Start, "unclosed-html", "The HTML that begins here never ends, and swallows what follows.",
                    "Close it, or leave it out.");
                break;
            case Table when isPublic:
                CheckStray(block.Span.Start, block.Span.End, block.Descendants());
                break;
            case LeafBlock { Inline: { } inline }:
                CheckText(block, inline);
                break;
            case CodeBlock and not FencedCodeBlock when isPublic && Colons().Match(Text(block.Span.Start, block.Span.End)) is { Success: true } colons:
                Report(block.Span.Start + colons.Index, "stray-marker", "This is indented so far that it is code and no block.",
                    "Begin ::: at the line's start.");
                break;
        }
    }

    /// <summary>Markers of other tools, which would be published or passed over here.</summary>
    private void CheckLookAlikes(MarkdownDocument document)
    {
        foreach (Match match in LookAlike().Matches(source.Text))
            if (document.FindBlockAtPosition(match.Index) is not CodeBlock)
                Report(match.Index, "stray-marker", $"\"{match.Value.Trim()}\" looks like a marker, and is none.",
                    "Write ::: internal on a line of its own, and ::: where it ends; or [text]{.internal}.");
    }

    /// <summary>Of two definitions one wins, wherever it stands, and an internal one may not decide over public text.</summary>
    private void CheckLabels(MarkdownDocument document)
    {
        var labels = document.Descendants<LinkReferenceDefinition>()
            .Where(one => one is not FootnoteLinkReferenceDefinition && !IsComment(one))
            .Select(one => (one.Label, one.Span.Start))
            .Concat(FootnoteLabel().Matches(source.Text).Select(match => (Label: (string?)match.Groups[1].Value, Start: match.Index)));
        foreach (var same in labels.GroupBy(one => one.Label ?? "", StringComparer.OrdinalIgnoreCase))
            foreach (var (label, start) in same.OrderBy(one => one.Start).Skip(1))
                Report(start, "label-twice", $"\"[{label}]:\" is defined twice.", "Leave one of the two definitions out, or call it something else.");
    }

    /// <summary>True for <c>[//]: # (a comment)</c>, of which there may be many.</summary>
    private static bool IsComment(LinkReferenceDefinition definition) =>
        definition.Label == "//" || string.IsNullOrEmpty(definition.Url) || definition.Url == "#";

    private static bool IsUnclosed(HtmlBlock html)
    {
        var end = html.Type switch
        {
            HtmlBlockType.Comment => "-->",
            HtmlBlockType.ProcessingInstruction => "?>",
            HtmlBlockType.CData => "]]>",
            HtmlBlockType.DocumentType => ">",
            HtmlBlockType.ScriptPreOrStyle => "</",
            _ => "",
        };
        var text = html.Lines.ToString();
        // One that never ends runs to the end of the next one.
        return !text.Contains(end, StringComparison.Ordinal)
            || (html.Type == HtmlBlockType.Comment && text.IndexOf("<!--", 4, StringComparison.Ordinal) is > 0 and var next
                && next < text.IndexOf("-->", StringComparison.Ordinal));
    }

    private void CheckText(Block block, ContainerInline inline)
    {
        foreach (var span in inline.Descendants<AudienceSpan>().Where(span => span.Audience is null))
            Report(span.Span.Start, "unknown-span", $"\"{{{span.Attributes}}}\" says nothing about who may read this.",
                "Write {.internal}, {.public} or {public=\"other words\"}.");
        // A table's cell doesn't say where it stands; the table does.
        if (isPublic && block.Parent is not TableCell) CheckStray(block.Span.Start, block.Span.End, inline.Descendants());
    }

    private void CheckStray(int start, int end, IEnumerable<MarkdownObject> parts)
    {
        var text = Text(start, end).ToCharArray();
        foreach (var part in parts)
        {
            if (part is CodeInline code && HoldsEndOfMarker(code.Content)) continue;
            if (part is CodeInline or HtmlInline or AutolinkInline) Blank(part.Span.Start, part.Span.End);
            else if (part is AudienceSpan span) Blank(span.BracketOffset, span.Span.End);
        }

        var rest = new string(text);
        foreach (var stray in new[] { Stray().Match(rest), Colons().Match(rest), OpenComment().Match(rest), NoHeading().Match(rest) })
            if (stray.Success)
                Report(start + stray.Index, "stray-marker", $"\"{stray.Value.Trim()}\" looks like a marker or a heading, and is none.",
                    "Write [text]{.internal} without a space, ::: internal on a line of its own, ## Heading with a space; or put it into code, where it is published as it stands.");

        void Blank(int from, int to)
        {
            for (var i = Math.Max(0, from - start); i <= to - start && i < text.Length; i++) text[i] = ' ';
        }
    }

    /// <summary>
    /// A backtick within a marker pairs with the next one after it, and then the marker is code and keeps nothing back.
    /// </summary>
    private static bool HoldsEndOfMarker(string code) => Stray().Match(code) is { Success: true } end
        && code.AsSpan(0, end.Index).Count('[') <= code.AsSpan(0, end.Index).Count(']') && code[end.Index] == ']';

    private string Text(int start, int end) =>
        end < start ? "" : source.Text[start..Math.Min(end + 1, source.Text.Length)];

    private void Report(int offset, string code, string message, string remedy) =>
        report(Problem.Error(source.Path, source.PositionAt(offset), code, message, remedy));

    [GeneratedRegex(@"\{\s*[.:#]*\s*internal\b|\{\s*public\s*=|\{\s*\.public\b|\]\s?\{\s*[.:#]*\s*(?:int[a-z]{1,6}l|pub[a-z]{1,4})\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Stray();

    [GeneratedRegex(@"(?m)^[ \t>*-]*(?:[:：]{2,})[ \t]*(?:int|pub)[a-z]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Colons();

    [GeneratedRegex(@"(?m)^[ \t>]{0,4}\[(\^[^\]\s]+)\]:", RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteLabel();

    [GeneratedRegex(@"<!--\s*/?\s*(?:(?:end|start|begin)[ :-]?)?(?:internal|private|confidential|public)(?:[ -](?:only|end|start|begin))?\s*-->"
        + @"|</?(?:internal|private|confidential)[ >]|\[!\s*(?:internal|private|confidential)|(?m:^[ \t>]*!!!\s*(?:internal|private))|｛\s*\.?\s*(?:internal|public)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LookAlike();

    [GeneratedRegex("<!--", RegexOptions.CultureInvariant)]
    private static partial Regex OpenComment();

    [GeneratedRegex(@"(?m)^#{2,6}[A-Za-z]\w*|^#[A-Z][a-z]\w*$", RegexOptions.CultureInvariant)]
    private static partial Regex NoHeading();
}
