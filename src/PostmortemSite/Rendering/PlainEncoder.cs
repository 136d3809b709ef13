using System.Buffers;
using System.Text.Encodings.Web;

namespace PostmortemSite.Rendering;

/// <summary>
/// Writes text as HTML: <c>&amp; &lt; &gt; " '</c> are escaped, control characters other than tab and line feed become
/// U+FFFD, since HTML has no way to write them, and every other character of every script stays as it is.
/// </summary>
internal sealed class PlainEncoder : HtmlEncoder
{
    private const string Replacement = "\uFFFD";

    private static readonly SearchValues<char> Special = SearchValues.Create(
    [
        .. "&<>\"'",
        .. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\n')),
    ]);

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => 6;

    /// <inheritdoc/>
    public override void Encode(TextWriter output, string value, int startIndex, int characterCount)
    {
        var rest = value.AsSpan(startIndex, characterCount);
        while (rest.IndexOfAny(Special) is var at and >= 0)
        {
            output.Write(rest[..at]);
            output.Write(Escape(rest[at]));
            rest = rest[(at + 1)..];
        }

        output.Write(rest);
    }

    /// <inheritdoc/>
    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) =>
        new ReadOnlySpan<char>(text, textLength).IndexOfAny(Special);

    /// <inheritdoc/>
    public override unsafe bool TryEncodeUnicodeScalar(
        int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var text = WillEncode(unicodeScalar) ? Escape((char)unicodeScalar) : char.ConvertFromUtf32(unicodeScalar);
        var fits = text.TryCopyTo(new Span<char>(buffer, bufferLength));
        numberOfCharactersWritten = fits ? text.Length : 0;
        return fits;
    }

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) =>
        unicodeScalar <= char.MaxValue && Special.Contains((char)unicodeScalar);

    private static string Escape(char special) => special switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => Replacement,
    };
}
