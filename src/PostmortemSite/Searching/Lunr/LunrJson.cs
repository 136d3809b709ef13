using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PostmortemSite.Searching.Lunr;

/// <summary>
/// A piece of JSON as bytes. It checks nothing, unlike <see cref="Utf8JsonWriter"/>, and takes a third of its time for the
/// many short parts that an index has.
/// </summary>
internal sealed class LunrJson
{
    private readonly ArrayBufferWriter<byte> bytes = new(1 << 20);

    /// <summary>What was added.</summary>
    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    /// <summary>A text as it stands between quotation marks.</summary>
    public static byte[] Text(string text) =>
        JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes.ToArray();

    public void Clear() => bytes.ResetWrittenCount();

    public void Add(ReadOnlySpan<byte> json) => bytes.Write(json);

    /// <param name="name">A name of ASCII letters.</param>
    public void Add(string name) => bytes.Advance(Encoding.ASCII.GetBytes(name, bytes.GetSpan(name.Length)));

    public void Add(int number)
    {
        number.TryFormat(bytes.GetSpan(11), out var length, default, CultureInfo.InvariantCulture);
        bytes.Advance(length);
    }

    /// <summary>A number of three places, with as few as it needs: 2500 is <c>2.5</c>.</summary>
    public void AddThousandths(int number)
    {
        Add(number / 1000);
        var rest = number % 1000;
        if (rest == 0) return;
        var span = bytes.GetSpan(4);
        (span[0], span[1], span[2], span[3]) = ((byte)'.', Digit(rest / 100), Digit(rest / 10), Digit(rest));
        bytes.Advance(rest % 10 != 0 ? 4 : rest % 100 != 0 ? 3 : 2);
    }

    private static byte Digit(int number) => (byte)('0' + (number % 10));
}
