namespace PostmortemSite.Redacting;

/// <summary>Cuts a text into the words by which a leak would be recognised.</summary>
internal static class Words
{
    private const int MinLength = 5;

    /// <summary>Adds a text's distinctive words to a set.</summary>
    public static void Distinctive(string text, HashSet<string> found)
    {
        var lookup = found.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in In(text))
            if (IsDistinctive(text.AsSpan(range))) lookup.Add(text.AsSpan(range));
    }

    /// <summary>The places of all words: letters and digits, with dashes, dots and underscores inside.</summary>
    public static IEnumerable<Range> In(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!IsPart(text[start])) continue;
            var end = start + 1;
            while (end < text.Length && (IsPart(text[end]) || (IsJoint(text[end]) && end + 1 < text.Length && IsPart(text[end + 1])))) end++;
            yield return start..end;
            start = end;
        }
    }

    /// <summary>
    /// True for a word that nobody writes by chance: an identifier with a digit, a joint or a capital inside.
    /// Dates, times and plain numbers are everywhere and say nothing.
    /// </summary>
    public static bool IsDistinctive(ReadOnlySpan<char> word)
    {
        if (word.Length < MinLength) return false;
        bool hasLetter = false, hasMark = false;
        for (var i = 0; i < word.Length; i++)
        {
            // The letters of an ISO 8601 time are no letters.
            hasLetter |= char.IsLetter(word[i]) && word[i] is not ('T' or 'Z');
            hasMark |= char.IsDigit(word[i]) || word[i] is '_' || (i > 0 && char.IsUpper(word[i]) && char.IsLower(word[i - 1]));
        }

        return hasLetter && hasMark;
    }

    /// <summary>True for a character that belongs to a word.</summary>
    public static bool IsPart(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static bool IsJoint(char c) => c is '-' or '.' or ':' or '@' or '/';
}
