namespace PostmortemSite.Redacting.Rules;

/// <summary>Leaves out the heading that is the title: the public reads the one of its front matter.</summary>
internal sealed class DropTitle : IRedactionRule
{
    /// <inheritdoc/>
    public string Name => "title";

    /// <inheritdoc/>
    public string Summary => "The title stands in the front matter, masked or as public.title gives it.";

    /// <inheritdoc/>
    public void Edit(ReportText text, Redactions edits)
    {
        if (text.Title is { } title) edits.Drop(title.Span.Start, text.LineEnd(title.Span.End), Name);
    }
}
