namespace PostmortemSite.Redacting.Rules;

/// <summary>
/// One reason for which a part of a report doesn't leave, or leaves changed. A rule only adds edits; which of several
/// that overlap takes effect, <see cref="Redactions"/> decides.
/// </summary>
internal interface IRedactionRule
{
    /// <summary>The name that reviews and <c>site.yml</c> know it by: <c>section-internal</c>.</summary>
    string Name { get; }

    /// <summary>What it does, as a sentence for reviewers.</summary>
    string Summary { get; }

    /// <summary>Adds its edits to those of a text.</summary>
    void Edit(ReportText text, Redactions edits);
}
