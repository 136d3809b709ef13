using System.Buffers;
using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Decoding;

/// <summary>Bytes in at least 16 hexadecimal digits.</summary>
internal static class HexRuns
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789ABCDEFabcdef");

    /// <summary>What the hexadecimal digits in a text mean; null if there are none.</summary>
    public static RewrittenText? Decoded(string text) =>
        ReadableBytes.Of(text, Runs.Of(text, Digits).Select(run => (run, Readings(text, run))));

    private static IEnumerable<byte[]> Readings(string text, Range run)
    {
        var digits = text[run];
        for (var start = 0; start < 2; start++)
            yield return Convert.FromHexString(digits.AsSpan(start, (digits.Length - start) & ~1));
    }
}
