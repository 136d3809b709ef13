using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PostmortemSite.Tests.Support.Pictures;

/// <summary>Writes PNGs, right or wrong (https://www.w3.org/TR/png-3/).</summary>
public static class Pngs
{
    public static byte[] Of(byte[] header, byte[] between, byte[] pixels) =>
        [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", header), .. between, .. pixels, .. Chunk("IEND", [])];

    public static byte[] Header(int width, int height, byte depth = 8, byte colourType = 2, byte interlacing = 0) =>
        [.. BigEndian(width), .. BigEndian(height), depth, colourType, 0, 0, interlacing];

    public static byte[] FrameControl(int number, int width, int height) =>
        [.. BigEndian(number), .. BigEndian(width), .. BigEndian(height), .. new byte[8], 0, 1, 0, 10, 0, 0];

    public static byte[] Chunk(string type, byte[] data)
    {
        byte[] checkedPart = [.. Encoding.Latin1.GetBytes(type), .. data];
        return [.. BigEndian(data.Length), .. checkedPart, .. BigEndian((int)Crc(checkedPart))];
    }

    public static byte[] Packed(byte[] data)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal)) zlib.Write(data);
        return packed.ToArray();
    }

    /// <summary>A PNG with chunks put in before and after its pixels.</summary>
    public static byte[] With(byte[] png, byte[] before, byte[] after)
    {
        const int headEnd = 8 + 12 + 13;
        return [.. png[..headEnd], .. before, .. png[headEnd..^12], .. after, .. png[^12..]];
    }

    public static byte[] BigEndian(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xedb88320;
        }

        return ~crc;
    }
}
