using System.Buffers;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace PostmortemSite.Redacting;

/// <summary>A text as a reader, a browser or a program would understand it.</summary>
/// <param name="Text">The decoded text, in Unicode's compatibility form, without invisible characters.</param>
/// <param name="Original">The text that it was decoded from.</param>
internal sealed partial record Decoded(string Text, string Original)
{
    /// <summary>
    /// The forms of a file's text that are searched: as it is with entities undone, and, where there are any, with
    /// percents and escapes undone and with the words put together that markup cuts in two.
    /// </summary>
    public static IEnumerable<Decoded> Forms(string text)
    {
        var plain = WebUtility.HtmlDecode(text);
        yield return new Decoded(Fold(plain), text);
        if (Percent().IsMatch(plain)) yield return new Decoded(Fold(Uri.UnescapeDataString(plain)), text);
        if (Escape().IsMatch(plain)) yield return new Decoded(Fold(Unescape(plain)), text);
        if (JoinedText.Of(text) is { } joined) yield return new Decoded(Fold(WebUtility.HtmlDecode(joined)), text);
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

    /// <summary>Folds what isn't ASCII, stretch by stretch, each with the letter before it, which may take its accent.</summary>
    private static string Fold(string text)
    {
        // The commonest by far, which needs no more than a copy.
        text = text.Replace('\u00a0', ' ');
        StringBuilder? folded = null;
        var kept = 0;
        for (int from = 0, at; (at = text.AsSpan(from).IndexOfAnyExceptInRange('\0', '\x7f')) >= 0;)
        {
            at += from;
            var end = text.AsSpan(at).IndexOfAnyInRange('\0', '\x7f') is var length and >= 0 ? at + length : text.Length;
            var start = Math.Max(at - 1, 0);
            var stretch = text.AsSpan(start..end);
            if (stretch.ContainsAny(Invisible) || !stretch.IsNormalized(NormalizationForm.FormKC))
            {
                (folded ??= new StringBuilder(text.Length)).Append(text, kept, start - kept)
                    .Append(string.Concat(text[start..end].Where(c => !Invisible.Contains(c))).Normalize(NormalizationForm.FormKC));
                kept = end;
            }

            from = end;
        }

        return folded is null ? text : folded.Append(text, kept, text.Length - kept).ToString();
    }

    private static readonly SearchValues<char> Invisible = SearchValues.Create("\u00ad\u200b\u200c\u200d\u2060\ufeff");

    /// <summary>Undoes escapes; half a surrogate pair, which is no character, becomes one that stands for nothing.</summary>
    private static string Unescape(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(
        Escape().Replace(text, match => ((char)Convert.ToUInt16(match.Groups[1].Value, 16)).ToString())));

    [GeneratedRegex("%[0-9A-Fa-f]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Percent();

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
