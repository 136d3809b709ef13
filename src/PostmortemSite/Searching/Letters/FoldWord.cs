using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PostmortemSite.Searching.Lunr;

namespace PostmortemSite.Searching.Letters;

/// <summary>
/// What lunr can't read of a word, in the form in which it is looked for: words in other scripts without their accents,
/// points and stretchings, so that <c>café</c> is <c>cafe</c>; scripts that set no spaces in overlapping pairs of
/// characters. The theme's script does the same (<c>assets/search.js/31-letters.js</c>).
/// </summary>
internal static class FoldWord
{
    /// <summary>True for a word that holds a letter, mark or number outside ASCII; signs don't count.</summary>
    public static bool IsNeeded(ReadOnlySpan<char> word)
    {
        if (System.Text.Ascii.IsValid(word)) return false;
        foreach (var rune in word.EnumerateRunes())
            if (!rune.IsAscii && IsWord(rune)) return true;
        return false;
    }

    /// <summary>The terms of a word in lower case; none for what lunr reads as well.</summary>
    public static ImmutableArray<string> Of(string word)
    {
        if (!IsNeeded(word)) return [];
        var readByLunr = TrimWord.Of(word).ToString();
        var terms = ImmutableArray.CreateBuilder<string>();
        foreach (var (run, isDense) in Runs(Folded(word)))
        {
            if (isDense) AddPairs(terms, run);
            else if (run != readByLunr) terms.Add(run);
        }

        return terms.ToImmutable();
    }

    /// <summary>True for the scripts that are written without spaces: Han, kana, Hangul, Thai, Lao, Khmer, Burmese.</summary>
    public static bool IsDense(Rune rune) => IsWord(rune) && rune.Value is
        (>= 0x0E01 and <= 0x0E3A) or (>= 0x0E40 and <= 0x0E4E) or (>= 0x0E80 and <= 0x0EFF)
        or (>= 0x1000 and <= 0x109F) or (>= 0x1100 and <= 0x11FF) or (>= 0x1780 and <= 0x17FF)
        or (>= 0x3005 and <= 0x3007) or (>= 0x3041 and <= 0x3096)
        or (>= 0x3099 and <= 0x309F) or (>= 0x30A1 and <= 0x30FA) or (>= 0x30FC and <= 0x30FF)
        or (>= 0x3130 and <= 0x318F) or (>= 0x31F0 and <= 0x31FF) or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>True for letters, marks and numbers of any script, and the underscore.</summary>
    public static bool IsWord(Rune rune) => rune.Value == '_' || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static string Folded(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var rune in Wellformed(word).Normalize(NormalizationForm.FormKD).EnumerateRunes())
            if (!IsDropped(rune.Value)) folded.Append(rune.ToString());
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Half a surrogate pair can't be normalised.</summary>
    private static string Wellformed(string word) => string.Concat(word.EnumerateRunes());

    /// <summary>Accents, Hebrew points, Arabic vowel signs and the sign that stretches Arabic words.</summary>
    private static bool IsDropped(int value) => value is
        (>= 0x0300 and <= 0x036F) or (>= 0x0591 and <= 0x05BD) or 0x05BF or 0x05C1 or 0x05C2 or 0x05C4 or 0x05C5 or 0x05C7
        or 0x0640 or (>= 0x064B and <= 0x065F) or 0x0670;

    private static IEnumerable<(string Run, bool IsDense)> Runs(string word)
    {
        var run = new StringBuilder();
        var isDenseRun = false;
        foreach (var rune in word.EnumerateRunes())
        {
            var isDense = IsDense(rune);
            var isWord = IsWord(rune);
            if (run.Length > 0 && (!isWord || isDense != isDenseRun))
            {
                yield return (run.ToString(), isDenseRun);
                run.Clear();
            }

            isDenseRun = isDense;
            if (isWord) run.Append(rune.ToString());
        }

        if (run.Length > 0) yield return (run.ToString(), isDenseRun);
    }

    private static void AddPairs(ImmutableArray<string>.Builder terms, string run)
    {
        var runes = run.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        if (runes.Count == 1) terms.Add(run);
        for (var i = 1; i < runes.Count; i++) terms.Add(runes[i - 1] + runes[i]);
    }
}
