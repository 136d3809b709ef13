using System.Buffers;
using System.Globalization;
using Markdig.Helpers;

namespace PostmortemSite.Redacting.Folding;

/// <summary>
/// Character references, as HTML and Markdown have them: https://html.spec.whatwg.org/#character-references.
/// A number is understood without its semicolon too, as browsers do.
/// </summary>
internal static class Entities
{
    private const int MaxLength = 40;

    private static readonly SearchValues<char> NameLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>What the reference at an ampersand stands for, and where it ends; null if none is there.</summary>
    public static (string Text, int End)? At(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..Math.Min(text.Length, start + MaxLength)];
        if (rest.Length < 3) return null;
        if (rest[1] == '#') return Number(rest) is { } number ? (number.Text, start + number.Length) : null;
        var length = rest[1..].IndexOfAnyExcept(NameLetters) + 1;
        return length > 1 && rest[length] == ';' && EntityHelper.DecodeEntity(rest[1..length]) is { } decoded
            ? (decoded, start + length + 1)
            : null;
    }

    private static (string Text, int Length)? Number(ReadOnlySpan<char> rest)
    {
        var isHex = rest[2] is 'x' or 'X';
        var first = isHex ? 3 : 2;
        var end = first;
        while (end < rest.Length && (isHex ? char.IsAsciiHexDigit(rest[end]) : char.IsAsciiDigit(rest[end]))) end++;
        if (end == first) return null;
        var style = isHex ? NumberStyles.HexNumber : NumberStyles.None;
        if (!int.TryParse(rest[first..end], style, CultureInfo.InvariantCulture, out var codePoint)) return null;
        if (codePoint is <= 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF)) return null;
        return (char.ConvertFromUtf32(codePoint), end < rest.Length && rest[end] == ';' ? end + 1 : end);
    }
}
