using PostmortemSite.Searching.Letters;
using PostmortemSite.Searching.Lunr;

namespace PostmortemSite.Searching.Questions;

/// <summary>
/// Splits a question as lunr splits documents, and takes the signs off both ends of each word; where a word holds
/// letters outside ASCII, only what isn't a letter in any script counts as a sign.
/// </summary>
internal static class SplitQuestion
{
    /// <summary>The words with their places in the text; those of which nothing is left are left out.</summary>
    public static List<SplitWord> Of(string text)
    {
        var words = new List<SplitWord>();
        foreach (var token in SplitWords.In(text))
        {
            text.AsSpan().Overlaps(token, out var start);
            var trimmed = Trim(token);
            if (trimmed.Length == 0) continue;
            token.Overlaps(trimmed, out var skipped);
            words.Add(new SplitWord(LowerCase.Of(trimmed.ToString()), start + skipped, trimmed.Length));
        }

        return words;
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> token)
    {
        if (!FoldWord.IsNeeded(token)) return TrimWord.Of(token);
        var (start, end, at) = (token.Length, 0, 0);
        foreach (var rune in token.EnumerateRunes())
        {
            if (FoldWord.IsWord(rune))
            {
                start = Math.Min(start, at);
                end = at + rune.Utf16SequenceLength;
            }

            at += rune.Utf16SequenceLength;
        }

        return token[start..end];
    }
}

/// <summary>A word and where it stands.</summary>
/// <param name="Text">In lower case.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How long it is there.</param>
internal readonly record struct SplitWord(string Text, int Start, int Length);
