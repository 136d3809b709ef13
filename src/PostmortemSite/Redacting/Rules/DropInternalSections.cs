using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using PostmortemSite.Model;

namespace PostmortemSite.Redacting.Rules;

/// <summary>Leaves out the sections that the policy, a marker or their own heading keeps inside, but for public blocks in them.</summary>
internal sealed class DropInternalSections : IRedactionRule
{
    /// <inheritdoc/>
    public string Name => "section-internal";

    /// <inheritdoc/>
    public string Summary => "The section is internal: by the policy for its kind, by a marker, or by what its heading says.";

    /// <inheritdoc/>
    public void Edit(ReportText text, Redactions edits)
    {
        foreach (var section in text.Sections.Where(section => !section.IsPublic)) Drop(section, text, edits);
    }

    private void Drop(SectionText section, ReportText text, Redactions edits)
    {
        var marked = section.Part.Blocks.OfType<CustomContainer>().Where(ReportText.IsPublicBlock).ToList();
        var position = section.Start;
        // The heading of a known section may stay with its public block; an unknown one says who knows what.
        if (marked.Count > 0 && section.Part is { Opening: HeadingBlock heading, Kind: not SectionKind.Other } && !section.SaysInternal)
            position = text.LineEnd(heading.Span.End);
        foreach (var block in marked)
        {
            edits.Drop(position, block.Span.Start, Name);
            position = text.LineEnd(block.Span.End);
        }

        edits.Drop(position, section.End, Name);
    }
}
