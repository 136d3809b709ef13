using System.Collections.Immutable;
using PostmortemSite.Redacting.Masking;

namespace PostmortemSite.Redacting.Rules;

/// <summary>Every rule by which a report is redacted, in the order in which they look at it.</summary>
/// <param name="Structure">What leaves out, keeps and rewrites parts of the Markdown.</param>
/// <param name="Masks">What replaces words wherever they stand in what is left.</param>
internal sealed record RedactionRules(ImmutableArray<IRedactionRule> Structure, ImmutableArray<IMask> Masks)
{
    /// <summary>The rules of the product.</summary>
    public static RedactionRules Standard { get; } = new(
        [
            new DropTitle(),
            new DropInternalSections(),
            new RewriteActionItems(),
            new DropMarkers(),
            new DropInternalBlocks(),
            new DropInternalSpans(),
            new DropRawHtml(),
            new DropInternalLinks(),
            new InlineLinks(),
            new KeepPublicPictures(),
            new DropUnusedFootnotes(),
            new DropFootnoteMarks(),
            new DropEmptied(),
            new DropEmptiedBlocks(),
        ],
        Masking.Masks.Standard);

    /// <summary>What a rule of a given name does, as a sentence for reviewers.</summary>
    public static string SummaryOf(string rule) =>
        Standard.Structure.Where(one => one.Name == rule).Select(one => one.Summary)
            .Concat(Standard.Masks.Where(one => one.Name == rule).Select(one => one.Summary))
            .FirstOrDefault("Front matter and title are written anew, from a list of what the public may read.");
}
