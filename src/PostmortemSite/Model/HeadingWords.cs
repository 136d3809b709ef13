using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PostmortemSite.Model;

/// <summary>A heading reduced to the words by which it is recognised.</summary>
public static partial class HeadingWords
{
    /// <summary>
    /// Lower case, without emoji names, brackets and what they hold, numbers in front and punctuation at the ends;
    /// one space between words.
    /// </summary>
    public static string Normalise(string heading)
    {
        var text = heading.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace('’', '\'');
        text = Brackets().Replace(EmojiNames().Replace(text, " "), " ");
        text = LeadingNumber().Replace(text, "");
        var words = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '\'' or '&' or '/' || IsMark(rune)) words.Append(rune.ToString());
            else if (words.Length > 0 && words[^1] != ' ') words.Append(' ');
        }

        return words.ToString().Trim();
    }

    /// <summary>A part of the letter before it; an emoji's variation selector is none.</summary>
    private static bool IsMark(Rune rune) => rune.Value is not (0xFE0E or 0xFE0F)
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    [GeneratedRegex(":[a-z0-9_+-]+:", RegexOptions.CultureInvariant)]
    private static partial Regex EmojiNames();

    [GeneratedRegex(@"\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^\s*(\d+[.)]\s+)+", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingNumber();
}
