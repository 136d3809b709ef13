using System.Text.RegularExpressions;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace PostmortemSite.Redacting.Rules;

/// <summary>
/// Leaves out <c>::: internal</c> blocks. Whatever isn't clearly a public block is internal: one that is misspelt, and
/// one that never closes. So is a paragraph that begins with "Internal:".
/// </summary>
internal sealed partial class DropInternalBlocks : IRedactionRule
{
    private const int MaxLabel = 40;

    /// <inheritdoc/>
    public string Name => "block-internal";

    /// <inheritdoc/>
    public string Summary => "The block is marked as internal, or begins by saying so.";

    /// <inheritdoc/>
    public void Edit(ReportText text, Redactions edits)
    {
        foreach (var block in text.Nodes.OfType<CustomContainer>().Where(block => !ReportText.IsPublicBlock(block)))
            edits.Drop(text.LineStart(block.Span.Start), text.LineEnd(block.Span.End), Name);
        foreach (var paragraph in text.Nodes.OfType<ParagraphBlock>())
        {
            if (!Label().IsMatch(text.Source.Text.AsSpan(paragraph.Span.Start, Math.Min(paragraph.Span.Length, MaxLabel)))) continue;
            Block whole = paragraph.Parent is ListItemBlock item && item[0] == paragraph ? item : paragraph;
            edits.Drop(text.LineStart(whole.Span.Start), text.LineEnd(whole.Span.End), Name);
        }
    }

    /// <summary>"Internal note: …" says it as clearly as a marker.</summary>
    [GeneratedRegex(@"^[*_(\[]{0,3}(?:internal|confidential)(?: (?:only|notes?|use only))?[*_]{0,3}\s?[:：]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
