using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Masking;

/// <summary>
/// Finds one kind of thing that isn't for the public wherever it stands in a text, and says what to write instead.
/// Looks at a text once, whatever is in it.
/// </summary>
internal interface IMask
{
    /// <summary>The rule's name: <c>mask-ip</c>. <c>site.yml</c> knows it without <c>mask-</c>.</summary>
    string Name { get; }

    /// <summary>What it replaces, as a sentence for reviewers.</summary>
    string Summary { get; }

    /// <summary>What the public reads instead unless <c>site.yml</c> says otherwise; empty where each find has its own.</summary>
    string Words { get; }

    /// <summary>Every place in a text; they may overlap.</summary>
    IEnumerable<MaskMatch> In(FoldedText text, MaskContext context);
}

/// <summary>A place that is to be masked.</summary>
/// <param name="Start">The offset of its first character in the original text.</param>
/// <param name="End">The offset after its last character in the original text.</param>
/// <param name="Words">What the public reads instead; null for the mask's own words.</param>
internal readonly record struct MaskMatch(int Start, int End, string? Words = null)
{
    /// <summary>A place of the folded text.</summary>
    public static MaskMatch At(FoldedText text, Range folded, string? words = null) =>
        new(text.StartInOriginal(folded.Start.Value), text.EndInOriginal(folded.End.Value), words);
}
