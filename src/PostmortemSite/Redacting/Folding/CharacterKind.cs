using System.Globalization;
using System.Runtime.CompilerServices;

namespace PostmortemSite.Redacting.Folding;

/// <summary>What a character does beside the one before it.</summary>
internal enum CharacterKind : byte
{
    /// <summary>It stands for itself.</summary>
    Base,

    /// <summary>It isn't seen.</summary>
    Ignorable,

    /// <summary>It is an accent of the character before it, or grows together with it.</summary>
    Continuing,
}

/// <summary>The kind of every character.</summary>
internal static class CharacterKinds
{
    /// <summary>
    /// The property Default_Ignorable_Code_Point of https://www.unicode.org/reports/tr44/, and what isn't shown
    /// either: control characters of the second block, marks of interlinear notes, and what is no character. First
    /// and last of each run.
    /// </summary>
    private static readonly (int First, int Last)[] Ignorables =
    [
        (0x0080, 0x0084), (0x0086, 0x009F), (0x00AD, 0x00AD), (0x034F, 0x034F), (0x061C, 0x061C), (0x115F, 0x1160),
        (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164),
        (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFFB), (0xFFFE, 0xFFFF), (0x1BCA0, 0x1BCA3),
        (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
    ];

    /// <summary>
    /// Letters that Unicode's composed form puts together with the ones before them: Korean, and kana's voice marks.
    /// </summary>
    private static readonly (int First, int Last)[] Growing =
        [(0x1161, 0x11FF), (0x3131, 0x318E), (0xD7B0, 0xD7FF), (0xFF9E, 0xFF9F), (0xFFA1, 0xFFDC)];

    private static readonly CharacterKind[] OfChar = CharacterTable.Of(KindOf);

    /// <summary>The kind of a character that is no surrogate.</summary>
    public static CharacterKind Of(char c) => OfChar[c];

    /// <summary>The kind of a code point.</summary>
    public static CharacterKind Of(int codePoint) => codePoint <= char.MaxValue ? OfChar[codePoint] : Find(codePoint);

    /// <summary>True for a code point that is drawn on or around another one.</summary>
    public static bool IsMark(int codePoint) => CharUnicodeInfo.GetUnicodeCategory(codePoint)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static CharacterKind KindOf(char c) => char.IsSurrogate(c) ? CharacterKind.Base : Find(c);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static CharacterKind Find(int codePoint) =>
        codePoint < 0x80 ? CharacterKind.Base
        : Holds(Ignorables, codePoint) ? CharacterKind.Ignorable
        : Holds(Growing, codePoint) || IsMark(codePoint) ? CharacterKind.Continuing
        : CharacterKind.Base;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Holds((int First, int Last)[] runs, int codePoint)
    {
        foreach (var (first, last) in runs)
            if (codePoint >= first && codePoint <= last)
                return true;
        return false;
    }
}
