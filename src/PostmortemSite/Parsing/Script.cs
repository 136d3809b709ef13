namespace PostmortemSite.Parsing;

/// <summary>What a text's letters tell about it: enough for <c>lang</c> and <c>dir</c>, no more.</summary>
/// <param name="Language">A BCP 47 tag where the script leaves one likely answer, else null.</param>
/// <param name="IsRightToLeft">True if most letters run from right to left.</param>
internal sealed record Script(string? Language, bool IsRightToLeft)
{
    private const int Enough = 1000;

    /// <summary>Judges a text by its first letters.</summary>
    public static Script Of(ReadOnlySpan<char> text)
    {
        int letters = 0, kana = 0, han = 0, hangul = 0, arabic = 0, hebrew = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            if (++letters == Enough) break;
            switch (c)
            {
                case >= '\u3040' and <= '\u30ff': kana++; break;
                case >= '\u4e00' and <= '\u9fff': han++; break;
                case >= '\uac00' and <= '\ud7af': hangul++; break;
                case >= '\u0600' and <= '\u06ff': arabic++; break;
                case >= '\u0590' and <= '\u05ff': hebrew++; break;
            }
        }

        // A technical text is full of Latin names, so a third is a lot.
        if (arabic * 3 > letters) return new Script("ar", true);
        if (hebrew * 3 > letters) return new Script("he", true);
        if ((kana + han) * 3 > letters) return new Script(kana > 0 ? "ja" : "zh", false);
        return new Script(hangul * 3 > letters ? "ko" : null, false);
    }
}
