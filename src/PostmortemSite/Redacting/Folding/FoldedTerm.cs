namespace PostmortemSite.Redacting.Folding;

/// <summary>How a term's case counts where it is looked for.</summary>
internal enum TermCase
{
    /// <summary>It doesn't.</summary>
    Any,

    /// <summary>
    /// It doesn't begin with a small letter, so that "grace period" and "mark it" are nobody; all capitals are fine
    /// too.
    /// </summary>
    Capital,

    /// <summary>It is as the term has it, and nothing else in the term varies either.</summary>
    Exact,
}

/// <summary>Something to look for.</summary>
/// <typeparam name="TValue">What is known of it.</typeparam>
/// <param name="Text">The term, as somebody wrote it.</param>
/// <param name="Case">How its case counts.</param>
/// <param name="Value">What is known of it, such as what stands in its place.</param>
internal sealed record FoldedTerm<TValue>(string Text, TermCase Case, TValue Value);

/// <summary>A term that was found.</summary>
/// <typeparam name="TValue">What is known of it.</typeparam>
/// <param name="Start">Where it begins in the original text.</param>
/// <param name="End">Where it ends in the original text, with what is invisible after it.</param>
/// <param name="Term">The term.</param>
internal readonly record struct FoundTerm<TValue>(int Start, int End, FoldedTerm<TValue> Term)
{
    /// <summary>What is known of the term.</summary>
    public TValue Value => Term.Value;
}
