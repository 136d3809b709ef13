using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PostmortemSite.Tests.Proof;

/// <summary>Whole, valid pictures of a few pixels, and what cameras and screenshot tools write into such.</summary>
internal static class SmallPictures
{
    private static readonly byte[] Signature = [0x89, .. "PNG\r\n\u001a\n"u8];

    /// <summary>One grey pixel (https://www.w3.org/Graphics/JPEG/itu-t81.pdf).</summary>
    private static readonly byte[] OnePixel = Convert.FromHexString(
        "FFD8FFDB004300030202020202030202020303030304060404040404080606050609080A0A090809090A0C0F0C0A0B0E0B09090D110D0E0F10"
        + "1011100A0C12131210130F101010FFC9000B080001000101011100FFCC000600101005FFDA0008010100003F00D2CF20FFD9");

    /// <summary>A PNG of so many grey pixels (https://www.w3.org/TR/png-3/).</summary>
    public static byte[] Png(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest)) zlib.Write(new byte[(width + 1) * height]);
        return [.. Signature, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>A PNG with a note in its metadata, and one behind its end.</summary>
    public static byte[] WithMetadata(byte[] png, string note)
    {
        var text = Encoding.Latin1.GetBytes(note);
        var header = Signature.Length + 25;
        return [.. png[..header], .. Chunk("tEXt", [.. "Comment\0"u8, .. text]), .. Chunk("eXIf", [.. "II*\0"u8, .. text]), .. png[header..], .. text];
    }

    /// <summary>A JPEG with a note in a comment, in Exif data, and one behind its end.</summary>
    public static byte[] Jpeg(string note)
    {
        var text = Encoding.Latin1.GetBytes(note);
        return [.. OnePixel[..2], .. Segment(0xe1, [.. "Exif\0\0"u8, .. text]), .. Segment(0xfe, text), .. OnePixel[2..], .. text];
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. data];
        var length = new byte[4];
        var sum = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Checksum(named));
        return [.. length, .. named, .. sum];
    }

    private static byte[] Segment(byte marker, byte[] data)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(data.Length + 2));
        return [0xff, marker, .. length, .. data];
    }

    private static uint Checksum(byte[] data)
    {
        var sum = uint.MaxValue;
        foreach (var b in data)
        {
            sum ^= b;
            for (var bit = 0; bit < 8; bit++) sum = (sum >> 1) ^ (0xedb88320 & (0 - (sum & 1)));
        }

        return ~sum;
    }
}
