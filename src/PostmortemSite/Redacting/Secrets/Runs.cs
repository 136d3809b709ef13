using System.Buffers;

namespace PostmortemSite.Redacting.Secrets;

/// <summary>The alphabets that tokens are written in, as patterns; and runs of their characters.</summary>
internal static class Runs
{
    public const string Hex = "[0-9a-f]+";
    public const string Alphanumeric = "[A-Za-z0-9]+";
    public const string Url64 = "[A-Za-z0-9_-]+";
    public const string Dotted = "[A-Za-z0-9_.-]+";
    public const string Base64 = "[A-Za-z0-9+/=_-]+";
    public const string Uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    /// <summary>What no token holds.</summary>
    public static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\"'`|<>()[]{},;");

    /// <summary>A text up to its first line's end.</summary>
    public static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> text) =>
        text.IndexOf('\n') is var end and >= 0 ? text[..end] : text;

    /// <summary>The length of the longest run, in the first line of a text, without blanks, quotes and brackets.</summary>
    public static int LongestIn(ReadOnlySpan<char> text)
    {
        var longest = 0;
        while (true)
        {
            var end = text.IndexOfAny(Ends);
            longest = Math.Max(longest, end < 0 ? text.Length : end);
            if (end < 0 || text[end] == '\n') return longest;
            text = text[(end + 1)..];
        }
    }
}
