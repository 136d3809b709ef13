namespace PostmortemSite.Redacting.Folding;

/// <summary>
/// A text as a reader sees it: invisible characters and accents are gone, and what looks like ASCII is ASCII, in the
/// case that it had; what was ASCII is as it was. Folding takes time in proportion to the text's length, and folding
/// twice gives what folding once does. Used for what is masked and for what is searched for leaks alike, so that the
/// two can't see differently. https://www.unicode.org/reports/tr15/ (NFKC), https://www.unicode.org/reports/tr39/
/// (look-alikes).
/// </summary>
internal sealed class FoldedText : RewrittenText
{
    private FoldedText(Rewriting folding)
        : base(folding)
    {
    }

    /// <summary>
    /// Folds source text, such as Markdown or HTML: character references count as what they stand for.
    /// </summary>
    public static FoldedText Of(string source) => new(new FoldText(source, hasEntities: true).Run());

    /// <summary>Folds text in which an ampersand is one.</summary>
    public static FoldedText OfPlain(string text) => new(new FoldText(text, hasEntities: false).Run());
}
