using PostmortemSite.Audiences;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Redacting.Rules;

/// <summary>
/// Leaves out <c>[..]{.internal}</c>, and writes in the place of <c>[..]{public="other words"}</c> the other words.
/// What its attributes don't clearly make public is left out.
/// </summary>
internal sealed class DropInternalSpans : IRedactionRule
{
    /// <inheritdoc/>
    public string Name => "span-internal";

    /// <inheritdoc/>
    public string Summary => "The author marked these words as internal, or gave the public other ones.";

    /// <inheritdoc/>
    public void Edit(ReportText text, Redactions edits)
    {
        foreach (var span in text.Nodes.OfType<AudienceSpan>().Where(span => span.Audience != Audience.Public))
        {
            if (span.Replacement is { Length: > 0 } words) edits.Replace(span.Span.Start, span.Span.End + 1, text.Masks.Apply(words), Name);
            else edits.Drop(text.WithGap(span.Span.Start, span.Span.End + 1), Name);
        }
    }
}
