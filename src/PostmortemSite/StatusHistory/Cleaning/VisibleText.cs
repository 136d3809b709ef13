using System.Globalization;
using System.Text;

namespace PostmortemSite.StatusHistory.Cleaning;

/// <summary>
/// Text without what readers can't see: control characters, marks that turn the direction of writing around
/// (https://trojansource.codes), characters of no width. Joiners stay, because scripts and emoji need them.
/// </summary>
internal static class VisibleText
{
    public static string Of(string text)
    {
        if (!text.Any(MayGo)) return text;
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (IsLineEnd(rune)) visible.Append('\n');
            else if (!IsHidden(rune)) visible.Append(rune);
        return visible.ToString();
    }

    private static bool MayGo(char c) => c is (< ' ' and not ('\t' or '\n')) or >= '\x7f';

    /// <summary>Line ends of other makes.</summary>
    private static bool IsLineEnd(Rune rune) => rune.Value is '\n' or '\v' or '\f' or '\x85' or 0x2028 or 0x2029;

    private static bool IsHidden(Rune rune) => rune.Value switch
    {
        '\t' or 0x200C or 0x200D => false,
        0x034F or 0x115F or 0x1160 or 0x3164 or 0xFFA0 => true,
        (>= 0xFDD0 and <= 0xFDEF) or (>= 0xE0000 and <= 0xE0FFF) => true,
        var value => (value & 0xFFFE) == 0xFFFE
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format,
    };
}
