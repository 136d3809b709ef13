using System.Text.RegularExpressions;
using Markdig.Extensions.CustomContainers;
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
        // Most reports have none, and walking the tree costs more than looking.
        if (source.Text.AsSpan().IndexOfAny("{：#") < 0 && !source.Text.Contains("::", StringComparison.Ordinal)
            && !source.Text.Contains("<!", StringComparison.Ordinal)) return;
        foreach (var block in document.Descendants<Block>()) Check(block);
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
            case LeafBlock { Inline: { } inline }:
                CheckText(block, inline);
                break;
            case CodeBlock and not FencedCodeBlock when isPublic && Colons().Match(Text(block)) is { Success: true } colons:
                Report(block.Span.Start + colons.Index, "stray-marker", "This is indented so far that it is code and no block.",
                    "Begin ::: at the line's start.");
                break;
        }
    }

    private void CheckText(Block block, ContainerInline inline)
    {
        foreach (var span in inline.Descendants<AudienceSpan>().Where(span => span.Audience is null))
            Report(span.Span.Start, "unknown-span", $"\"{{{span.Attributes}}}\" says nothing about who may read this.",
                "Write {.internal}, {.public} or {public=\"other words\"}.");
        if (!isPublic) return;

        var text = Text(block).ToCharArray();
        foreach (var part in inline.Descendants())
        {
            if (part is CodeInline or HtmlInline or AutolinkInline) Blank(part.Span.Start, part.Span.End);
            else if (part is AudienceSpan span) Blank(span.BracketOffset, span.Span.End);
        }

        var rest = new string(text);
        foreach (var stray in new[] { Stray().Match(rest), Colons().Match(rest), OpenComment().Match(rest), NoHeading().Match(rest) })
            if (stray.Success)
                Report(block.Span.Start + stray.Index, "stray-marker", $"\"{stray.Value.Trim()}\" looks like a marker or a heading, and is none.",
                    "Write [text]{.internal} without a space, ::: internal on a line of its own, ## Heading with a space; or put it into code.");

        void Blank(int start, int end)
        {
            for (var i = Math.Max(0, start - block.Span.Start); i <= end - block.Span.Start && i < text.Length; i++) text[i] = ' ';
        }
    }

    private string Text(Block block) =>
        block.Span.IsEmpty ? "" : source.Text.Substring(block.Span.Start, Math.Min(block.Span.Length, source.Text.Length - block.Span.Start));

    private void Report(int offset, string code, string message, string remedy) =>
        report(Problem.Error(source.Path, source.PositionAt(offset), code, message, remedy));

    [GeneratedRegex(@"\{\s*[.:#]*\s*internal\b|\{\s*public\s*=|\{\s*\.public\b|\]\s?\{\s*[.:#]*\s*(?:int[a-z]{1,6}l|pub[a-z]{1,4})\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Stray();

    [GeneratedRegex(@"(?m)^[ \t>*-]*(?:[:：]{2,})[ \t]*(?:int|pub)[a-z]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Colons();

    [GeneratedRegex("<!--", RegexOptions.CultureInvariant)]
    private static partial Regex OpenComment();

    [GeneratedRegex(@"(?m)^#{2,6}[A-Za-z]\w*|^#[A-Z][a-z]\w*$", RegexOptions.CultureInvariant)]
    private static partial Regex NoHeading();
}
