using System.Buffers;
using System.Text.RegularExpressions;
using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Masking;

/// <summary>
/// Looks for a shape that holds no blank: only what stands between blanks around a character that every such shape has
/// need be looked at, and that only if the character has neighbours that every such shape gives it.
/// </summary>
internal static class Shapes
{
    private const string Blank = " \t\r\n";

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789ABCDEFabcdef");

    /// <summary>Every place of the folded text where a shape stands.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="hint">A character that is in every such shape.</param>
    /// <param name="isLikely">False if the hint at an offset can't be in one.</param>
    /// <param name="shape">The shape.</param>
    public static IEnumerable<Range> In(FoldedText folded, char hint, Func<string, int, bool> isLikely, Regex shape)
    {
        var text = folded.Text;
        for (int at = text.IndexOf(hint), end; at >= 0; at = text.IndexOf(hint, end))
        {
            end = at + 1;
            if (!isLikely(text, at)) continue;
            var first = text.AsSpan(0, at).LastIndexOfAny(Blank) + 1;
            end = text.AsSpan(at).IndexOfAny(Blank) is var length and >= 0 ? at + length : text.Length;
            foreach (Match match in shape.Matches(text[first..end]))
                yield return (first + match.Index)..(first + match.Index + match.Length);
        }
    }

    /// <summary>True before a letter or digit.</summary>
    public static bool IsBeforeWord(string text, int at) => at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]);

    /// <summary>True before a digit.</summary>
    public static bool IsBeforeDigit(string text, int at) => at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    /// <summary>Between two pairs of hexadecimal digits.</summary>
    public static bool IsInMac(string text, int at) =>
        at >= 2 && at + 3 < text.Length && char.IsAsciiHexDigit(text[at - 1]) && char.IsAsciiHexDigit(text[at - 2])
        && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2]) && text[at] == text[at + 3];

    /// <summary>After the four digits that the short form begins with, or before another colon: no time of day.</summary>
    public static bool IsInIPv6(string text, int at) =>
        (at >= 4 && !text.AsSpan(at - 4, 4).ContainsAnyExcept(HexDigits))
        || text.AsSpan((at + 1)..Math.Min(at + 6, text.Length)).Contains(':');
}
