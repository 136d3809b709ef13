using Markdig.Extensions.Footnotes;

namespace PostmortemSite.Redacting.Rules;

/// <summary>
/// Leaves out the mark of a footnote that isn't published: it would tell of it. Stands after the rules that leave
/// out text, because it has to know what they left of the footnotes.
/// </summary>
internal sealed class DropFootnoteMarks : IRedactionRule
{
    /// <inheritdoc/>
    public string Name => "footnote-internal";

    /// <inheritdoc/>
    public string Summary => "The mark leads to a footnote that isn't published.";

    /// <inheritdoc/>
    public void Edit(ReportText text, Redactions edits)
    {
        var marks = text.Nodes.OfType<FootnoteLink>().Where(mark => !mark.IsBackLink).ToList();
        if (marks.Count == 0) return;
        var effective = edits.Effective();
        foreach (var mark in marks)
            if (effective.Any(edit => edit.Start <= mark.Footnote.Span.Start && mark.Footnote.Span.Start < edit.End))
                edits.Drop(mark.Span.Start, mark.Span.End + 1, Name);
    }
}
