namespace PostmortemSite.Model;

/// <summary>
/// Text as it may stand on a terminal: what would move the cursor, change colours or turn the direction of writing
/// around (https://trojansource.codes) is made visible.
/// </summary>
public static class PlainLine
{
    /// <summary>The text on one line.</summary>
    public static string Of(string text) => text.Any(IsHarmful) ? string.Concat(text.Select(Visible)) : text;

    private static bool IsHarmful(char c) =>
        (char.IsControl(c) && c != '\t') || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    private static string Visible(char c) =>
        !IsHarmful(c) ? c.ToString() : c <= 0xff ? $"\\x{(int)c:x2}" : $"\\u{(int)c:x4}";
}
