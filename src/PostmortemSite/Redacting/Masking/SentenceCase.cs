namespace PostmortemSite.Redacting.Masking;

/// <summary>Gives a replacement a capital where a sentence begins with it.</summary>
internal static class SentenceCase
{
    /// <summary>The words as they stand at an offset of a text.</summary>
    public static string Of(string text, int start, string words) =>
        BeginsSentence(text.AsSpan(0, start)) ? Pseudonyms.Capitalised(words) : words;

    private static bool BeginsSentence(ReadOnlySpan<char> before)
    {
        var text = before.TrimEnd(" *_[\"(");
        if (text.IsEmpty || text[^1] is '\n' or '.' or '!' or '?' or '|' or '>' or '#') return true;
        // Nothing but a time, a zone and marks before it: an entry of a timeline begins here.
        var line = text[(text.LastIndexOf('\n') + 1)..];
        return text[^1] is ':' or '-' or '–' or '—' && line.IndexOfAnyInRange('a', 'z') < 0;
    }
}
