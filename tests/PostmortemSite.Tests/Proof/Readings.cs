using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace PostmortemSite.Tests.Proof;

/// <summary>
/// Every way in which somebody could read a file: nine decodings, written for these tests and on purpose not the
/// product's own.
/// </summary>
internal static partial class Readings
{
    public static IReadOnlyList<string> Names { get; } =
        ["as it is", "HTML entities", "percents", "JSON escapes", "base64 and hexadecimal", "unpacked", "search files", "pictures' bytes", "folded: case, width, look-alikes"];

    /// <summary>A file's name and content as they can be read, folded last: each form also in plain letters.</summary>
    public static IEnumerable<string> Of(string path, byte[] bytes)
    {
        var unpacked = Unpacked(path, bytes);
        string[] texts =
        [
            path, .. SearchReadings.Open(path, bytes).Select(file => SearchReadings.Text(file.Key, file.Value)),
            .. unpacked is null ? [] : new[] { Encoding.UTF8.GetString(unpacked) },
            .. IsPicture(path) ? new[] { Encoding.Latin1.GetString(bytes), Encoding.Unicode.GetString(bytes), Encoding.BigEndianUnicode.GetString(bytes) } : [],
        ];
        foreach (var text in texts.SelectMany(Decoded))
        {
            yield return text;
            var folded = Folded(text);
            if (folded != text) yield return folded;
        }
    }

    private static IEnumerable<string> Decoded(string text)
    {
        yield return text;
        var plain = WebUtility.HtmlDecode(text);
        if (plain != text) yield return plain;
        if (plain.Contains('%')) yield return Uri.UnescapeDataString(plain);
        if (plain.Contains('\\')) yield return Escape().Replace(plain, match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        // What markup cuts in two is one word to a reader.
        var words = Tag().Replace(plain, "");
        if (words != plain) yield return words;
        foreach (Match run in Base64().Matches(plain))
            if (FromBase64(run.Value) is { } hidden) yield return hidden;
        foreach (Match run in Hex().Matches(plain))
            if (run.Length % 2 == 0) yield return Encoding.UTF8.GetString(Convert.FromHexString(run.Value));
    }

    private static byte[]? Unpacked(string path, byte[] bytes)
    {
        using Stream? stream = Path.GetExtension(path) switch
        {
            ".gz" => new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress),
            ".br" => new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress),
            _ => null,
        };
        if (stream is null) return null;
        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        return whole.ToArray();
    }

    private static string? FromBase64(string run)
    {
        var whole = run.TrimEnd('=').Replace('-', '+').Replace('_', '/');
        whole = whole.Length % 4 == 1 ? whole[..^1] : whole.PadRight((whole.Length + 3) / 4 * 4, '=');
        var bytes = new byte[whole.Length];
        return Convert.TryFromBase64String(whole, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }

    /// <summary>Without case, width, accents, invisible characters, and with the commonest look-alikes as what they look like.</summary>
    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        var clean = text.All(char.IsAscii) ? text : new string([.. text.Where(c => !char.IsSurrogate(c) && c is not ('\ufffe' or '\uffff' or (>= '\ufdd0' and <= '\ufdef')))]).Normalize(NormalizationForm.FormKD);
        foreach (var c in clean)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark) continue;
            var place = "аесорхукмтвні".IndexOf(char.ToLowerInvariant(c));
            folded.Append(place < 0 ? char.ToLowerInvariant(c) : "aecopxykmtbhi"[place]);
        }

        return folded.ToString();
    }

    private static bool IsPicture(string path) => Path.GetExtension(path) is ".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" or ".ico";

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    [GeneratedRegex("</?[a-z][^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("[A-Za-z0-9+/_-]{8,}={0,2}", RegexOptions.CultureInvariant)]
    private static partial Regex Base64();

    [GeneratedRegex("(?:[0-9A-Fa-f]{2}){6,}", RegexOptions.CultureInvariant)]
    private static partial Regex Hex();
}
