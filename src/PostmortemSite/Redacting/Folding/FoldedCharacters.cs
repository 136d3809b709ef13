using System.Globalization;
using System.Text;

namespace PostmortemSite.Redacting.Folding;

/// <summary>What a character, with its accents, folds to. Folding twice gives what folding once does.</summary>
internal static class FoldedCharacters
{
    private static readonly string?[] Singles = new string?[char.MaxValue + 1];

    /// <summary>
    /// What one character folds to that nothing belongs to; remembered, whichever thread comes first.
    /// </summary>
    public static string Of(char c) => Singles[c] ??= Of(c.ToString(), '\0');

    /// <summary>
    /// What a character with its accents folds to: look-alikes to ASCII, digits of every script to ASCII digits, the
    /// rest to Unicode's compatibility form, without the accents on Latin, Greek and Cyrillic letters.
    /// </summary>
    /// <param name="cluster">The character and its accents, without anything invisible; or accents alone.</param>
    /// <param name="before">The folded character before them.</param>
    public static string Of(string cluster, char before)
    {
        // Half a pair is no text: normalising would throw, and two halves could meet where something between them goes.
        if (cluster.Length == 1 && char.IsSurrogate(cluster[0])) return Rune.ReplacementChar.ToString();
        var looks = new StringBuilder(cluster.Length);
        foreach (var rune in cluster.EnumerateRunes()) Append(looks, rune);
        var folded = new StringBuilder(looks.Length);
        var carrier = (int)before;
        var isAscii = true;
        foreach (var rune in looks.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (CharacterKinds.Of(rune.Value) == CharacterKind.Ignorable) continue;
            var isMark = CharacterKinds.IsMark(rune.Value);
            if (isMark && (IsOrnament(rune.Value) || TakesOrnaments(carrier))) continue;
            isAscii &= Append(folded, rune);
            if (!isMark) carrier = folded[^1] < 0x80 ? folded[^1] : rune.Value;
        }

        return isAscii ? folded.ToString() : folded.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool Append(StringBuilder text, Rune rune)
    {
        if (Confusables.LookOf(rune.Value) is { } look) text.Append(look);
        else if (!rune.IsAscii && Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
            text.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
        else
        {
            text.Append(rune.ToString());
            return rune.IsAscii;
        }

        return true;
    }

    /// <summary>Accents that belong to no script of their own.</summary>
    private static bool IsOrnament(int codePoint) => codePoint is (>= 0x0300 and <= 0x036F) or (>= 0x1AB0 and <= 0x1AFF)
        or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20FF) or (>= 0xFE20 and <= 0xFE2F);

    /// <summary>Latin, Greek, Cyrillic and Armenian letters, and everything in ASCII.</summary>
    private static bool TakesOrnaments(int codePoint) => codePoint is (> 0 and < 0x0590) or (>= 0x1C80 and <= 0x1C8F)
        or (>= 0x1D00 and <= 0x1DBF) or (>= 0x1E00 and <= 0x1FFF) or (>= 0x2C60 and <= 0x2C7F)
        or (>= 0xA640 and <= 0xA69F) or (>= 0xA720 and <= 0xA7FF) or (>= 0xAB30 and <= 0xAB6F);
}
