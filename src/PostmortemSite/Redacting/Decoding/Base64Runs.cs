using System.Buffers;
using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Decoding;

/// <summary>
/// Base64 of at least 16 characters, in both of its alphabets (https://www.rfc-editor.org/rfc/rfc4648#section-4). What
/// stands before it may belong to its alphabet too, such as a slash, so all four ways to begin are tried.
/// </summary>
internal static class Base64Runs
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_";

    private static readonly SearchValues<char> Alphabet = SearchValues.Create(Digits);

    /// <summary>The six bits of each digit; a dash is a plus, an underscore a slash.</summary>
    private static readonly byte[] Bits = [.. Enumerable.Range(0, 128).Select(BitsOf)];

    /// <summary>What the base64 in a text means; null if there is none.</summary>
    public static RewrittenText? Decoded(string text) =>
        ReadableBytes.Of(text, Runs.Of(text, Alphabet).Where(run => MayMean(text.AsSpan(run)))
            .Select(run => (run, Readings(text, run))));

    /// <summary>
    /// Addresses are long runs too, in small letters; of base64 in which no capital is, 16 characters are one in 4,000.
    /// </summary>
    private static bool MayMean(ReadOnlySpan<char> run) => run.ContainsAnyInRange('A', 'Z');

    private static IEnumerable<byte[]> Readings(string text, Range run)
    {
        for (var start = 0; start < 4; start++)
        {
            var digits = text.AsMemory(run)[start..];
            if (Read(digits.Span, []) < ReadableBytes.MinLength) continue;
            var bytes = new byte[digits.Length * 6 / 8];
            Read(digits.Span, bytes);
            yield return bytes;
        }
    }

    /// <summary>Reads digits into bytes, if there is room for any; how many bytes in succession may be text.</summary>
    private static int Read(ReadOnlySpan<char> digits, Span<byte> bytes)
    {
        var (bits, count, at, succession, longest) = (0, 0, 0, 0, 0);
        foreach (var digit in digits)
        {
            bits = (bits << 6) | Bits[digit];
            count += 6;
            if (count < 8) continue;
            count -= 8;
            var b = (byte)(bits >> count);
            succession = ReadableBytes.MayRead(b) ? succession + 1 : 0;
            longest = Math.Max(longest, succession);
            if (at < bytes.Length) bytes[at++] = b;
        }

        return longest;
    }

    private static byte BitsOf(int c)
    {
        var digit = Math.Max(Digits.IndexOf((char)c), 0);
        return (byte)(digit < 64 ? digit : digit - 2);
    }
}
