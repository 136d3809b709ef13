namespace PostmortemSite.Searching.Lunr;

/// <summary>
/// Takes what isn't an ASCII letter, digit or underscore off both ends of a token (<c>lib/trimmer.js</c>). Nothing is
/// left of a lone dash, nor of a word in another script: lunr indexes both as the empty term, and so do we.
/// </summary>
internal static class TrimWord
{
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> token)
    {
        while (token.Length > 0 && !IsWord(token[0])) token = token[1..];
        while (token.Length > 0 && !IsWord(token[^1])) token = token[..^1];
        return token;
    }

    private static bool IsWord(char sign) => char.IsAsciiLetterOrDigit(sign) || sign == '_';
}
