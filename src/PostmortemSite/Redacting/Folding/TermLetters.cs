using System.Runtime.CompilerServices;

namespace PostmortemSite.Redacting.Folding;

/// <summary>
/// What the letters and digits of a folded text are to a term that is looked for whole. An underscore is none of
/// them: it separates. Scripts that put no spaces between words have no word ends to look for, so their letters are
/// none either.
/// </summary>
internal static class TermLetters
{
    /// <summary>A shorter term inside a longer word is chance.</summary>
    private const int MinInside = 5;

    /// <summary>A shorter one with an s is another word.</summary>
    private const int MinPlural = 4;

    private const byte Word = 1;
    private const byte Lower = 2;
    private const byte Upper = 4;
    private const byte Digit = 8;

    private static readonly byte[] Kinds = CharacterTable.Of(KindOf);

    private static readonly char[] Capitals = CharacterTable.Of(char.ToUpperInvariant);

    /// <summary>True for a letter or digit of a script that has word ends.</summary>
    public static bool IsWord(char c) => Kinds[c] != 0;

    /// <summary>True for a letter or digit of any script.</summary>
    public static bool IsLetterOrDigit(char c) => Kinds[c] != 0 || char.IsLetterOrDigit(c);

    /// <summary>The capital of a letter, by which letters are compared.</summary>
    public static char Capital(char c) => Capitals[c];

    /// <summary>True for a small letter.</summary>
    public static bool IsSmall(char c) => (Kinds[c] & Lower) != 0;

    /// <summary>True if a word may begin at a place, or end there: one of its neighbours belongs to none.</summary>
    public static bool IsEdge(ReadOnlySpan<char> text, int place) =>
        place == 0 || place == text.Length || Kinds[text[place - 1]] == 0 || Kinds[text[place]] == 0;

    /// <summary>
    /// True between the words of "harbourLight" and of "HTTPServer", and between a letter and a digit.
    /// </summary>
    public static bool IsInnerEdge(ReadOnlySpan<char> text, int place)
    {
        var (before, after) = (Kinds[text[place - 1]], Kinds[text[place]]);
        return ((before & Lower) != 0 && (after & Upper) != 0) || ((before ^ after) & Digit) != 0
            || ((before & after & Upper) != 0 && place + 1 < text.Length && (Kinds[text[place + 1]] & Lower) != 0);
    }

    /// <summary>The next place where a word may begin, or a part of one; the text's length if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int NextEdge(ReadOnlySpan<char> text, int from)
    {
        var kinds = Kinds;
        for (var place = Math.Max(from, 1); from > 0 && place < text.Length; place++)
        {
            var (before, after) = (kinds[text[place - 1]], kinds[text[place]]);
            // Nearly all characters are small letters after small letters.
            if (before == after && (after & (Lower | Digit)) != 0) continue;
            if (before == 0 || after == 0 || IsInnerEdge(text, place)) return place;
        }

        return from == 0 ? 0 : text.Length;
    }

    /// <summary>
    /// Where a term ends whose last letter is before a place: there, or after the s of its plural; -1 if the word
    /// goes on.
    /// </summary>
    public static int EndOf(ReadOnlySpan<char> text, int start, int end, TermCase termCase)
    {
        if (IsEdge(text, end)) return end;
        if (text[end] is 's' or 'S' && end - start >= MinPlural && IsEdge(text, end + 1)
            && char.IsLetter(text[end - 1]) && Capital(text[end - 1]) != 'S') return end + 1;
        return termCase == TermCase.Any && end - start >= MinInside && IsInnerEdge(text, end) ? end : -1;
    }

    /// <summary>
    /// True if a term may begin at a place: at a word's edge, or, if it is long enough, at one inside a word.
    /// </summary>
    public static bool IsStart(ReadOnlySpan<char> text, int start, int end, TermCase termCase) =>
        IsEdge(text, start) || (termCase == TermCase.Any && end - start >= MinInside);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static byte KindOf(char c)
    {
        // Thai and Lao, Burmese, Khmer.
        if (c is (>= '\u0e00' and <= '\u0eff') or (>= '\u1000' and <= '\u109f') or (>= '\u1780' and <= '\u17ff'))
            return 0;
        // Chinese, Japanese and what comes after.
        if (c >= '\u2e80') return 0;
        if (char.IsDigit(c)) return Word | Digit;
        if (char.IsLower(c)) return Word | Lower;
        if (char.IsUpper(c)) return Word | Upper;
        return char.IsLetter(c) || (!char.IsSurrogate(c) && CharacterKinds.IsMark(c)) ? Word : (byte)0;
    }
}
