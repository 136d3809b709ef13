using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Redacting.Masking;

namespace PostmortemSite.Redacting.Rules;

/// <summary>The rules as they hold for one report, and what they need to know of the rest of the archive.</summary>
/// <param name="Structure">What leaves out, keeps and rewrites parts of the Markdown.</param>
/// <param name="Masks">What replaces words.</param>
/// <param name="Site">The site as people inside know it.</param>
/// <param name="Links">Where links may lead.</param>
/// <param name="Pictures">Which pictures may be shown.</param>
internal sealed record ReportRules(
    ImmutableArray<IRedactionRule> Structure, Masks Masks, SiteConfiguration Site, PublicLinks Links, PublicPictures Pictures)
{
    /// <summary>The edits that all rules together make to a text.</summary>
    public Redactions Redact(ReportText text)
    {
        var edits = new Redactions(text.Source.Text);
        foreach (var rule in Structure) rule.Edit(text, edits);
        foreach (var mask in Masks.All) new MaskText(mask).Edit(text, edits);
        return edits;
    }
}
