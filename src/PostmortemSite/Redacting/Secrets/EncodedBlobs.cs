using System.Buffers;
using System.Text;

namespace PostmortemSite.Redacting.Secrets;

/// <summary>A run of base64 or hexadecimal digits that stands for a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is, the lines' ends within it included.</param>
/// <param name="Text">The text that it stands for.</param>
internal sealed record EncodedBlob(int Start, int Length, string Text);

/// <summary>Finds encoded blobs, also those of many lines.</summary>
internal static class EncodedBlobs
{
    private const int MinLength = 16;

    /// <summary>The shortest line that such a blob is broken at.</summary>
    private const int MinLine = 48;

    private static readonly SearchValues<char> Digits =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_");

    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdefABCDEF");

    private static readonly SearchValues<char> Joints = SearchValues.Create("/-_+");

    /// <summary>The blobs of a text, in order. Only every sixteenth character is looked at where there is none.</summary>
    public static IEnumerable<EncodedBlob> In(string text)
    {
        var done = 0;
        for (var probe = MinLength - 1; probe < text.Length; probe = Math.Max(probe, done) + MinLength)
        {
            if (!Digits.Contains(text[probe])) continue;
            var start = done + text.AsSpan(done..probe).LastIndexOfAnyExcept(Digits) + 1;
            var length = text.AsSpan(start).IndexOfAnyExcept(Digits);
            var end = length < 0 ? text.Length : start + length;
            if (end - start >= MinLength)
                foreach (var blob in Of(text, start, end))
                    yield return blob;
            // The character at which the run ended is in no run.
            done = end;
        }
    }

    /// <summary>The run itself, else those of its parts that mean something on their own.</summary>
    private static IEnumerable<EncodedBlob> Of(string text, int start, int end)
    {
        if (Whole(text, start, end) is { } whole)
        {
            yield return whole;
            yield break;
        }

        for (int from = start, to; from < end; from = to + 1)
        {
            to = text.AsSpan(from..end).IndexOfAny(Joints) is var length and >= 0 ? from + length : end;
            if (text[from] == '0' && to - from > 2 && text[from + 1] == 'x') from += 2;
            if (to - from >= MinLength && to - from < end - start && Whole(text, from, to) is { } part) yield return part;
        }
    }

    private static EncodedBlob? Whole(string text, int start, int end)
    {
        if (!text.AsSpan(start..end).ContainsAnyExcept(Hex) && (end - start) % 2 == 0 && FromHex(text.AsSpan(start..end)) is { } hex)
            return new EncodedBlob(start, end - start, hex);
        if (!BeginsText(text.AsSpan(start, 4))) return null;
        var (all, last) = Lines(text, start, end);
        return FromBase64(all) is { } plain ? new EncodedBlob(start, last - start, plain) : null;
    }

    /// <summary>Three bytes tell that most runs are none: what they stand for would have no printable beginning.</summary>
    private static bool BeginsText(ReadOnlySpan<char> four)
    {
        var bits = 0;
        foreach (var digit in four) bits = (bits << 6) | ValueOf(digit);
        return IsText((byte)(bits >> 16)) && IsText((byte)(bits >> 8)) && IsText((byte)bits);
    }

    private static int ValueOf(char digit) => digit switch
    {
        >= 'A' and <= 'Z' => digit - 'A',
        >= 'a' and <= 'z' => digit - 'a' + 26,
        >= '0' and <= '9' => digit - '0' + 52,
        '+' or '-' => 62,
        _ => 63,
    };

    /// <summary>The run with the lines below it, as long as they are full of digits.</summary>
    private static (string All, int End) Lines(string text, int start, int end)
    {
        if (end - start < MinLine || end == text.Length || text[end] is not ('\r' or '\n')) return (text[start..end], end);
        var all = new StringBuilder().Append(text, start, end - start);
        while (end < text.Length && text[end] is '\r' or '\n')
        {
            var next = text.AsSpan(end).IndexOfAnyExcept("\r\n\t ") is var gap and >= 0 ? end + gap : text.Length;
            var length = text.AsSpan(next).IndexOfAnyExcept(Digits) is var run and >= 0 ? run : text.Length - next;
            if (length == 0) break;
            all.Append(text, next, length);
            end = next + length;
            if (length < MinLine) break;
        }

        return (all.ToString(), end);
    }

    private static string? FromHex(ReadOnlySpan<char> digits)
    {
        // A digest's first bytes are no text: two digits tell.
        if (digits[0] is not (>= '2' and <= '7' or '0')) return null;
        return AsText(Convert.FromHexString(digits));
    }

    private static string? FromBase64(ReadOnlySpan<char> digits)
    {
        var standard = digits.ToString().Replace('-', '+').Replace('_', '/');
        standard = standard[..(standard.Length - (standard.Length % 4 == 1 ? 1 : 0))];
        var bytes = new byte[(standard.Length * 3 / 4) + 3];
        return Convert.TryFromBase64String(standard.PadRight((standard.Length + 3) / 4 * 4, '='), bytes, out var count)
            ? AsText(bytes.AsSpan(0, count))
            : null;
    }

    private static string? AsText(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
            if (!IsText(b))
                return null;
        return Encoding.ASCII.GetString(bytes);
    }

    private static bool IsText(byte b) => b is >= 0x20 and < 0x7f or (byte)'\n' or (byte)'\r' or (byte)'\t';
}
