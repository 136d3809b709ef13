using System.Text;

namespace PostmortemSite.Model;

/// <summary>The part of an address that is made from a name.</summary>
public static class Slug
{
    private const int MaxLength = 96;

    /// <summary>
    /// Lower-case letters and digits of any script, runs of anything else as one dash; safe as a file name on every
    /// system; never empty.
    /// </summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormKC).ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || IsMark(rune)) slug.Append(rune.ToString());
            else if (rune.Value is '\'' or '’') continue;
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        if (slug.Length > MaxLength) slug.Length = char.IsHighSurrogate(slug[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "untitled" : text;
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
