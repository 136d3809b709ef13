using System.Runtime.CompilerServices;
using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Leaks;

/// <summary>
/// Cuts a text into runs of letters and digits, and these into the words by which a leak would be recognised: one run,
/// or several with a dash, dot, colon, at sign or slash between each two. Looks at each character once;
/// compiled at full speed from the start, because a build is over before the runtime would notice.
/// </summary>
internal ref struct Words(ReadOnlySpan<char> text)
{
    private const int MinLength = 5;

    private const byte Part = 1;
    private const byte Letter = 2;
    private const byte Lower = 4;
    private const byte Upper = Lower << 1;
    private const byte Mark = Upper << 1;
    private const byte Joint = Mark << 1;

    private static readonly byte[] Kinds = CharacterTable.Of(KindOf);

    private readonly ReadOnlySpan<char> text = text;
    private int wordStart;
    private int seen;

    /// <summary>Where the run begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where the run ends.</summary>
    public int End { get; private set; }

    /// <summary>True if the word ends where the run does.</summary>
    public bool IsWordEnd { get; private set; } = true;

    /// <summary>Where the word begins that the run belongs to.</summary>
    public readonly int WordStart => wordStart;

    /// <summary>The word up to the run's end.</summary>
    public readonly ReadOnlySpan<char> Word => text[wordStart..End];

    /// <summary>
    /// True at the end of a word that nobody writes by chance: an identifier with a digit, an underscore or a capital
    /// inside. Dates, times and plain numbers are everywhere and say nothing.
    /// </summary>
    public readonly bool IsDistinctive =>
        IsWordEnd && (seen & Letter) != 0 && (seen & Mark) != 0 && End - wordStart >= MinLength;

    /// <summary>Goes to the next run; false if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool MoveNext()
    {
        var kinds = Kinds;
        var at = End;
        while (at < text.Length && (kinds[text[at]] & Part) == 0) at++;
        if (at == text.Length) return false;
        Start = at;
        if (IsWordEnd) (wordStart, seen) = (at, 0);
        int all = seen, before = 0;
        for (; at < text.Length && kinds[text[at]] is var kind && (kind & Part) != 0; at++)
        {
            // A capital after a small letter is a mark: each of the three is the bit above the one before.
            all |= kind | (((before << 1) & kind & Upper) << 1);
            before = kind;
        }

        (End, seen) = (at, all);
        IsWordEnd = at + 1 >= text.Length || (kinds[text[at]] & Joint) == 0 || (kinds[text[at + 1]] & Part) == 0;
        return true;
    }

    /// <summary>True for a character that belongs to a word.</summary>
    public static bool IsPart(char c) => (Kinds[c] & Part) != 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static byte KindOf(char c) => (byte)(
        (char.IsLetterOrDigit(c) || c == '_' ? Part : 0)
        // The letters of an ISO 8601 time are no letters.
        | (char.IsLetter(c) && c is not ('T' or 'Z') ? Letter : 0)
        | (char.IsLower(c) ? Lower : 0)
        | (char.IsUpper(c) ? Upper : 0)
        | (char.IsDigit(c) || c == '_' ? Mark : 0)
        | (c is '-' or '.' or ':' or '@' or '/' ? Joint : 0));
}
