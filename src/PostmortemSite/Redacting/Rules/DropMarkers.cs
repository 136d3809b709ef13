using Markdig.Extensions.CustomContainers;
using PostmortemSite.Audiences;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Redacting.Rules;

/// <summary>Leaves out the marks of public blocks and spans, and keeps what stands in them.</summary>
internal sealed class DropMarkers : IRedactionRule
{
    /// <inheritdoc/>
    public string Name => "marker";

    /// <inheritdoc/>
    public string Summary => "The marks around what is public say nothing to the public.";

    /// <inheritdoc/>
    public void Edit(ReportText text, Redactions edits)
    {
        foreach (var block in text.Nodes.OfType<CustomContainer>().Where(ReportText.IsPublicBlock))
        {
            edits.Drop(block.Span.Start, text.LineEnd(text.LineFeed(block.Span.Start)), Name);
            edits.Drop(text.LineStart(block.Span.End), text.LineEnd(block.Span.End), Name);
        }

        foreach (var span in text.Nodes.OfType<AudienceSpan>().Where(span => span.Audience == Audience.Public))
        {
            edits.Drop(span.Span.Start, span.Span.Start + 1, Name);
            edits.Drop(span.BracketOffset, span.Span.End + 1, Name);
        }
    }
}
