namespace PostmortemSite.Redacting.Folding;

/// <summary>
/// A text as a reader sees it, with a way back from each of its places to the text that it was folded from. Invisible
/// characters and accents are gone, and what looks like ASCII is ASCII, in the case that it had; what was ASCII is as it
/// was. Folding takes time in proportion to the text's length, and folding twice gives what folding once does.
/// Used for what is masked and for what is searched for leaks alike, so that the two can't see differently.
/// https://www.unicode.org/reports/tr15/ (NFKC), https://www.unicode.org/reports/tr39/ (look-alikes).
/// </summary>
internal sealed class FoldedText
{
    private readonly IReadOnlyList<FoldedStretch> stretches;

    internal FoldedText(string text, string original, IReadOnlyList<FoldedStretch> stretches)
    {
        (Text, Original) = (text, original);
        this.stretches = stretches;
    }

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>The text that it was folded from.</summary>
    public string Original { get; }

    /// <summary>Folds source text, such as Markdown or HTML: character references count as what they stand for.</summary>
    public static FoldedText Of(string source) => new FoldText(source, hasEntities: true).Run();

    /// <summary>Folds text in which an ampersand is one.</summary>
    public static FoldedText OfPlain(string text) => new FoldText(text, hasEntities: false).Run();

    /// <summary>Where in the original the character at a place begins.</summary>
    public int StartInOriginal(int place)
    {
        var i = LastAt(place);
        if (i < 0) return place;
        var stretch = stretches[i];
        return place < stretch.FoldedEnd ? stretch.Start : stretch.End + place - stretch.FoldedEnd;
    }

    /// <summary>Where in the original the character before a place ends, with what is invisible after it.</summary>
    public int EndInOriginal(int place)
    {
        if (place == 0) return 0;
        var i = LastAt(place - 1);
        var end = i < 0 ? place
            : place <= stretches[i].FoldedEnd ? stretches[i].End : stretches[i].End + place - stretches[i].FoldedEnd;
        for (i++; i < stretches.Count && stretches[i].Start == end && stretches[i].IsInvisible; i++) end = stretches[i].End;
        return end;
    }

    /// <summary>The index of the last stretch that begins at a place or before it; -1 if there is none.</summary>
    private int LastAt(int place)
    {
        int low = 0, high = stretches.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (stretches[middle].FoldedStart <= place) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }
}

/// <summary>A part of a text that folding changed, and what became of it. What lies between two is as it was.</summary>
/// <param name="FoldedStart">Where it begins in the folded text.</param>
/// <param name="FoldedEnd">Where it ends in the folded text.</param>
/// <param name="Start">Where it begins in the original.</param>
/// <param name="End">Where it ends in the original.</param>
internal readonly record struct FoldedStretch(int FoldedStart, int FoldedEnd, int Start, int End)
{
    /// <summary>True if nothing became of it.</summary>
    public bool IsInvisible => FoldedStart == FoldedEnd;
}
