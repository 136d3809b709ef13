using System.Buffers.Binary;
using System.Text;

namespace PostmortemSite.Redacting.Pictures;

/// <summary>
/// One part of a PNG: four letters, data, and a check sum (https://www.w3.org/TR/png-3/#5Chunk-layout).
/// </summary>
internal sealed record PngChunk(string Type, ReadOnlyMemory<byte> Data)
{
    private const int Overhead = 12;

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(CrcOf)];

    /// <summary>True if a PNG can't be understood without it: its first letter is a capital.</summary>
    public bool IsCritical => char.IsAsciiLetterUpper(Type[0]);

    /// <summary>The chunk that begins at a place.</summary>
    /// <exception cref="RefusedPictureException">There is no whole chunk, or its check sum is wrong.</exception>
    public static PngChunk At(ReadOnlyMemory<byte> png, ref int place)
    {
        var reader = new PictureReader(png.Span[place..]);
        var length = reader.TakeUInt32BigEndian();
        var checkedPart = reader.Take(4L + length);
        if (reader.TakeUInt32BigEndian() != Crc(checkedPart))
            throw new RefusedPictureException("is damaged: a check sum in it is wrong");
        var data = png.Slice(place + 8, (int)length);
        place += (int)length + Overhead;
        return new PngChunk(Encoding.Latin1.GetString(checkedPart[..4]), data);
    }

    public void WriteTo(Stream stream)
    {
        byte[] checkedPart = [.. Encoding.Latin1.GetBytes(Type), .. Data.Span];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, Data.Length);
        stream.Write(number);
        stream.Write(checkedPart);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(checkedPart));
        stream.Write(number);
    }

    /// <summary>See https://www.w3.org/TR/png-3/#D-CRCAppendix.</summary>
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes) crc = CrcTable[(crc ^ one) & 0xff] ^ crc >> 8;
        return ~crc;
    }

    private static uint CrcOf(int one)
    {
        var crc = (uint)one;
        for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xedb88320;
        return crc;
    }
}
