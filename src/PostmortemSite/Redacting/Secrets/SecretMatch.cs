namespace PostmortemSite.Redacting.Secrets;

/// <summary>Tries a rule where one of its keywords stands.</summary>
internal static class SecretMatch
{
    private const string Trailing = ".,:;*_~-";

    /// <summary>The secret that begins at a keyword or follows it, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the keyword stands.</param>
    /// <param name="keyword">The keyword.</param>
    public static SecretHit? At(string text, int at, SecretKeyword keyword)
    {
        var rule = keyword.Rule;
        var start = at - rule.Lead;
        if (start < 0 || (!rule.IsFree && !IsBeginning(text, start, rule.NotBefore))) return null;
        if (rule.NotAfter.Length > 0
            && text.AsSpan(0, at).EndsWith(rule.NotAfter, StringComparison.OrdinalIgnoreCase)) return null;
        var after = rule.Lead > 0 ? start : at + keyword.Text.Length;
        var window = text.AsSpan(after, Math.Min(rule.Window, text.Length - after));
        if (!rule.IsLikely(window)) return null;
        if (Value(rule, window) is not { } found) return null;

        var (from, length) = (after + found.Index, found.Length);
        var end = from + length;
        if (end < text.Length && char.IsAsciiLetterOrDigit(text[end]) && rule.IsRun && length < window.Length) return null;
        // A call or an index: the name of a function isn't its result.
        if (end < text.Length && text[end] is '(' or '[' && !rule.IsRun) return null;

        var value = text.Substring(from, length);
        var trimmed = length > rule.Length.Most || !rule.IsRun ? Trimmed(value, rule.Length.Most) : value;
        if (trimmed.Length < rule.Length.Least || trimmed.Length > rule.Length.Most) return null;
        if (Randomness.Entropy(trimmed) < rule.MinEntropy || !rule.IsSecret(trimmed)) return null;
        return rule.Prefixes.IsEmpty
            ? new SecretHit(from, trimmed.Length, "", trimmed)
            : new SecretHit(at, from + trimmed.Length - at, keyword.Text, keyword.Text + trimmed);
    }

    private static (int Index, int Length)? Value(SecretRule rule, ReadOnlySpan<char> window)
    {
        foreach (var match in rule.Regex.EnumerateMatches(window))
        {
            if (!rule.Pattern.Contains("(?<value>", StringComparison.Ordinal)) return (match.Index, match.Length);
            // Groups cost a text of their own, so they are asked for only where there is a match.
            var whole = window[..Math.Min(window.Length, match.Index + match.Length + 1)].ToString();
            var value = rule.Regex.Match(whole).Groups["value"];
            return value.Success ? (value.Index, value.Length) : null;
        }

        return null;
    }

    /// <summary>Without the punctuation of the sentence that it stands in.</summary>
    private static string Trimmed(string value, int most)
    {
        var end = value.Length;
        while (end > 0 && (Trailing[..5].Contains(value[end - 1]) || (end > most && Trailing.Contains(value[end - 1])))) end--;
        return value[..end];
    }

    /// <summary>True if no token can have begun before; the letter of <c>\n</c> is none.</summary>
    private static bool IsBeginning(string text, int start, string notBefore)
    {
        if (start == 0) return true;
        var before = text[start - 1];
        if (char.IsAsciiLetterOrDigit(before))
            return before is 'n' or 'r' or 't' && start > 1 && text[start - 2] == '\\';
        return !notBefore.Contains(before);
    }
}
