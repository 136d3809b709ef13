using System.Text;

namespace PostmortemSite.Searching.Shards;

/// <summary>Text in UTF-8 of which nothing is passed over.</summary>
internal static class SearchText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of bytes.</summary>
    /// <exception cref="FormatException">They aren't UTF-8.</exception>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            throw new FormatException("The text isn't UTF-8.", error);
        }
    }

    /// <summary>The lines of bytes, each of which must end.</summary>
    /// <exception cref="FormatException">They aren't UTF-8, or the last line has no end.</exception>
    public static IEnumerable<string> Lines(ReadOnlySpan<byte> bytes)
    {
        var text = Of(bytes);
        if (text.Length == 0) return [];
        return text[^1] == '\n' ? text[..^1].Split('\n') : throw new FormatException("The last line has no end.");
    }
}
