using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace PostmortemSite.Redacting;

/// <summary>A text as a reader, a browser or a program would understand it.</summary>
/// <param name="Text">The decoded text, in Unicode's compatibility form, without invisible characters.</param>
/// <param name="Original">The text that it was decoded from.</param>
internal sealed partial record Decoded(string Text, string Original)
{
    /// <summary>The forms of a file's text that are searched: as it is, and with entities, escapes and percents undone.</summary>
    public static IEnumerable<Decoded> Forms(string text)
    {
        var plain = WebUtility.HtmlDecode(text);
        yield return new Decoded(Fold(plain), text);
        if (text.Contains('%', StringComparison.Ordinal)) yield return new Decoded(Fold(Uri.UnescapeDataString(plain)), text);
        if (text.Contains("\\u", StringComparison.Ordinal)) yield return new Decoded(Fold(Unescape(plain)), text);
        // A word cut in two by markup is whole for whoever reads the page.
        if (text.Contains('<', StringComparison.Ordinal))
            yield return new Decoded(Fold(WebUtility.HtmlDecode(InlineTags().Replace(text, ""))), text);
    }

    /// <summary>A file's name, decoded.</summary>
    public static Decoded Of(string name) => new(Fold(Uri.UnescapeDataString(name)), name);

    /// <summary>True for a file that is no text.</summary>
    public static bool IsPicture(string path) =>
        Path.GetExtension(path) is ".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" or ".ico";

    /// <summary>Roughly where in the original a place of the decoded text is: the same line.</summary>
    public int OffsetOf(int place)
    {
        var lines = Text.AsSpan(0, Math.Min(place, Text.Length)).Count('\n');
        var offset = 0;
        while (lines-- > 0 && Original.IndexOf('\n', offset) is var end and >= 0) offset = end + 1;
        return offset;
    }

    private static string Fold(string text)
    {
        if (Ascii.IsValid(text)) return text;
        if (text.AsSpan().IndexOfAny(Invisible) >= 0)
            text = string.Concat(text.Where(c => !Invisible.Contains(c)));
        return text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC);
    }

    private static readonly System.Buffers.SearchValues<char> Invisible =
        System.Buffers.SearchValues.Create("\u00ad\u200b\u200c\u200d\u2060\ufeff");

    private static string Unescape(string text) => Escapes().Replace(text, match =>
        ((char)Convert.ToUInt16(match.Groups[1].Value, 16)).ToString());

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex Escapes();

    [GeneratedRegex("</?(?:em|strong|b|i|code|span|a|del|mark|wbr)(?:\\s[^<>]*)?>", RegexOptions.CultureInvariant)]
    private static partial Regex InlineTags();
}
