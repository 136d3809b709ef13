using System.Text;

namespace PostmortemSite.Redacting.Folding;

/// <summary>
/// A text that was made from another by rewriting parts of it, with a way back from each of its places.
/// </summary>
internal class RewrittenText
{
    private readonly IReadOnlyList<RewrittenStretch> stretches;

    /// <param name="rewriting">What was rewritten.</param>
    public RewrittenText(Rewriting rewriting) =>
        (Text, Original, stretches) = (rewriting.Text, rewriting.Original, rewriting.Stretches);

    /// <summary>The new text.</summary>
    public string Text { get; }

    /// <summary>The text that it was made from.</summary>
    public string Original { get; }

    /// <summary>Where in the original the character at a place begins.</summary>
    public int StartInOriginal(int place)
    {
        var i = LastAt(place);
        if (i < 0) return place;
        var stretch = stretches[i];
        return place < stretch.NewEnd ? stretch.Start : stretch.End + place - stretch.NewEnd;
    }

    /// <summary>Where in the original the character before a place ends, with what is invisible after it.</summary>
    public int EndInOriginal(int place)
    {
        if (place == 0) return 0;
        var i = LastAt(place - 1);
        var end = i < 0 ? place
            : place <= stretches[i].NewEnd ? stretches[i].End : stretches[i].End + place - stretches[i].NewEnd;
        for (i++; i < stretches.Count && stretches[i].Start == end && stretches[i].IsGone; i++) end = stretches[i].End;
        return end;
    }

    /// <summary>The index of the last stretch that begins at a place or before it; -1 if there is none.</summary>
    private int LastAt(int place)
    {
        int low = 0, high = stretches.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (stretches[middle].NewStart <= place) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }
}

/// <summary>Rewrites parts of a text, from left to right.</summary>
/// <param name="text">The text.</param>
internal sealed class Rewriting(string text)
{
    private readonly List<RewrittenStretch> stretches = [];
    private StringBuilder? made;

    /// <summary>
    /// How much of the text is told of in the result; what lies between here and the next change is copied.
    /// </summary>
    private int told;

    /// <summary>The text before.</summary>
    public string Original => text;

    /// <summary>The text now.</summary>
    public string Text => made is null ? text : made.ToString() + text[told..];

    /// <summary>What was rewritten, by place.</summary>
    public IReadOnlyList<RewrittenStretch> Stretches => stretches;

    /// <summary>Puts something in a part's place; parts come from left to right.</summary>
    public void Replace(int start, int end, string replacement)
    {
        made ??= new StringBuilder(text.Length);
        made.Append(text, told, start - told);
        stretches.Add(new RewrittenStretch(made.Length, made.Length + replacement.Length, start, end));
        made.Append(replacement);
        told = end;
    }

    /// <summary>The new text's character before a place of the old one; a zero at the beginning.</summary>
    public char Before(int place) => place > told ? text[place - 1] : made is { Length: > 0 } ? made[^1] : '\0';

    /// <summary>The new text; null if nothing was rewritten.</summary>
    public RewrittenText? Done() => made is null ? null : new RewrittenText(this);
}

/// <summary>A part of a text that was rewritten, and what became of it. What lies between two is as it was.</summary>
/// <param name="NewStart">Where it begins in the new text.</param>
/// <param name="NewEnd">Where it ends in the new text.</param>
/// <param name="Start">Where it begins in the original.</param>
/// <param name="End">Where it ends in the original.</param>
internal readonly record struct RewrittenStretch(int NewStart, int NewEnd, int Start, int End)
{
    /// <summary>True if nothing became of it.</summary>
    public bool IsGone => NewStart == NewEnd;
}
