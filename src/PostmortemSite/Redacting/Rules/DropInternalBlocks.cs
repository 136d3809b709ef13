using Markdig.Extensions.CustomContainers;

namespace PostmortemSite.Redacting.Rules;

/// <summary>
/// Leaves out <c>::: internal</c> blocks. Whatever isn't clearly a public block is internal: one that is misspelt, and
/// one that never closes.
/// </summary>
internal sealed class DropInternalBlocks : IRedactionRule
{
    /// <inheritdoc/>
    public string Name => "block-internal";

    /// <inheritdoc/>
    public string Summary => "The block is marked as internal.";

    /// <inheritdoc/>
    public void Edit(ReportText text, Redactions edits)
    {
        foreach (var block in text.Nodes.OfType<CustomContainer>().Where(block => !ReportText.IsPublicBlock(block)))
            edits.Drop(text.LineStart(block.Span.Start), text.LineEnd(block.Span.End), Name);
    }
}
