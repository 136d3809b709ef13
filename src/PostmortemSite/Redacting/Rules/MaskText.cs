namespace PostmortemSite.Redacting.Rules;

/// <summary>
/// Lets a mask look through the whole body as it is written: prose, code, tables, link texts, footnotes, headings.
/// </summary>
/// <param name="mask">The mask.</param>
internal sealed class MaskText(Masking.IMask mask) : IRedactionRule
{
    /// <inheritdoc/>
    public string Name => mask.Name;

    /// <inheritdoc/>
    public string Summary => mask.Summary;

    /// <inheritdoc/>
    public void Edit(ReportText text, Redactions edits)
    {
        foreach (var found in text.Masks.Find(mask, text.Folded))
            if (found.Start >= text.BodyStart)
                edits.Replace(found.Start, found.End, found.Replacement, found.Rule);
    }
}
