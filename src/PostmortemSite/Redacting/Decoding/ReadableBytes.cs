using System.Buffers;
using System.Text;
using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Decoding;

/// <summary>The stretches of bytes that are text: what a code means, if it is one.</summary>
internal static class ReadableBytes
{
    /// <summary>Chance makes shorter stretches of a long word, read as a code.</summary>
    public const int MinLength = 8;

    /// <summary>Puts what the runs of a code mean, apart from each other, in the place of the whole text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="runs">The runs, each with the bytes that it may stand for.</param>
    public static RewrittenText? Of(string text, IEnumerable<(Range Run, IEnumerable<byte[]> Readings)> runs)
    {
        var decoded = new Rewriting(text);
        var told = 0;
        foreach (var (run, readings) in runs)
        {
            var meant = string.Concat(readings.SelectMany(In).Select(stretch => '\0' + stretch));
            if (meant.Length == 0) continue;
            decoded.Replace(told, run.Start.Value, "");
            decoded.Replace(run.Start.Value, run.End.Value, meant);
            told = run.End.Value;
        }

        if (told == 0) return null;
        decoded.Replace(told, text.Length, "");
        return decoded.Done();
    }

    /// <summary>True for a byte that may belong to a text.</summary>
    public static bool MayRead(byte b) =>
        b is (>= 0x20 and < 0x7f) or >= 0x80 or (byte)'\n' or (byte)'\r' or (byte)'\t';

    private static IEnumerable<string> In(byte[] bytes)
    {
        for (int at = 0, start = 0; at <= bytes.Length;)
        {
            while (at < bytes.Length && bytes[at] is >= 0x20 and < 0x7f) at++;
            var isOver = Rune.DecodeFromUtf8(bytes.AsSpan(at), out var rune, out var length) != OperationStatus.Done
                || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\r' or '\t'));
            if (!isOver)
            {
                at += length;
                continue;
            }

            if (at - start >= MinLength) yield return Encoding.UTF8.GetString(bytes, start, at - start);
            at += Math.Max(length, 1);
            start = at;
        }
    }
}
