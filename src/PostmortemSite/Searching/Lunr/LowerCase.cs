using System.Globalization;
using System.Text;

namespace PostmortemSite.Searching.Lunr;

/// <summary>
/// Text in lower case as JavaScript has it: by Unicode's full mapping, which differs from .NET's simple one for a
/// capital I with a dot and for a sigma at the end of a word (ECMA-262, String.prototype.toLowerCase).
/// </summary>
internal static class LowerCase
{
    private const char DottedI = '\u0130';
    private const char Sigma = '\u03A3';
    private const char FinalSigma = '\u03C2';

    public static string Of(string text)
    {
        var lower = text.ToLowerInvariant();
        if (text.AsSpan().IndexOfAny(DottedI, Sigma) < 0) return lower;
        var exact = new StringBuilder(lower.Length + 4);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == DottedI) exact.Append("i\u0307");
            else if (text[i] == Sigma && IsCased(text, i, -1) && !IsCased(text, i, 1)) exact.Append(FinalSigma);
            else exact.Append(lower[i]);
        }

        return exact.ToString();
    }

    /// <summary>True if the next character in a direction that isn't passed over is a letter with a case.</summary>
    private static bool IsCased(string text, int from, int step)
    {
        for (var i = from + step; i >= 0 && i < text.Length; i += step)
        {
            var at = char.IsLowSurrogate(text[i]) && i > 0 ? i - 1 : i;
            var category = char.IsSurrogatePair(text, Math.Min(at, text.Length - 2)) && char.IsHighSurrogate(text[at])
                ? char.GetUnicodeCategory(text, at)
                : char.GetUnicodeCategory(text[i]);
            if (IsPassedOver(text[i], category))
            {
                i = step < 0 ? at : i;
                continue;
            }

            return category is UnicodeCategory.LowercaseLetter
                or UnicodeCategory.UppercaseLetter
                or UnicodeCategory.TitlecaseLetter;
        }

        return false;
    }

    /// <summary>Unicode's Case_Ignorable, near enough: marks, modifiers, formats and the signs inside words.</summary>
    private static bool IsPassedOver(char sign, UnicodeCategory category) =>
        sign is '\'' or '.' or ':' or '\u00B7' or '\u2018' or '\u2019' or '\u2024' or '\u2027' or '^' or '`' or '\u00A8' or '\u00AD' or '\u00AF' or '\u00B4' or '\u00B8'
        || category is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.ModifierSymbol;
}
