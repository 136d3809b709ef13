using System.Buffers.Binary;
using System.Text;

namespace PostmortemSite.Tests.Support.Pictures;

/// <summary>
/// The parts of a picture that its pixels are decoded from, as they stand in the file: written without a look at how
/// the program finds them.
/// </summary>
public static class PixelData
{
    public static byte[] Of(byte[] picture) => picture[0] switch
    {
        0x89 => [.. Chunks(picture.AsMemory(8), isPng: true).Where(IsOfPng).SelectMany(chunk => chunk.Data.ToArray())],
        0xff => OfJpeg(picture),
        _ => OfWebP(picture.AsMemory(12)),
    };

    private static bool IsOfPng((string Type, ReadOnlyMemory<byte>) chunk) =>
        chunk.Type is "IHDR" or "PLTE" or "tRNS" or "acTL" or "fcTL" or "IDAT" or "fdAT";

    private static byte[] OfWebP(ReadOnlyMemory<byte> content) =>
    [
        .. Chunks(content, isPng: false).SelectMany(chunk => chunk.Type switch
        {
            "VP8 " or "VP8L" or "ALPH" or "ANIM" => chunk.Data.ToArray(),
            "ANMF" => [.. chunk.Data[..16].ToArray(), .. OfWebP(chunk.Data[16..])],
            _ => [],
        }),
    ];

    private static byte[] OfJpeg(byte[] picture)
    {
        var data = new List<byte>();
        for (var at = 2; picture[at + 1] != 0xd9;)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(picture.AsSpan(at + 2)) + 2;
            var (marker, end) = (picture[at + 1], at + length);
            while (marker == 0xda && !(picture[end] == 0xff && picture[end + 1] is not (0 or >= 0xd0 and <= 0xd7))) end++;
            if (marker is (>= 0xc0 and <= 0xcf) or (>= 0xda and <= 0xdd)) data.AddRange(picture[at..end]);
            at = end;
        }

        return [.. data];
    }

    private static IEnumerable<(string Type, ReadOnlyMemory<byte> Data)> Chunks(ReadOnlyMemory<byte> content, bool isPng)
    {
        for (var rest = content; rest.Length >= 8;)
        {
            var type = Encoding.Latin1.GetString(isPng ? rest.Span[4..8] : rest.Span[..4]);
            var length = isPng ? BinaryPrimitives.ReadInt32BigEndian(rest.Span) : BinaryPrimitives.ReadInt32LittleEndian(rest.Span[4..]);
            yield return (type, rest.Slice(8, length));
            if (type == "IEND") yield break;
            rest = rest[Math.Min(rest.Length, 8 + length + (isPng ? 4 : length % 2))..];
        }
    }
}
