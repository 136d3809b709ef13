using System.Buffers.Binary;

namespace PostmortemSite.Redacting;

/// <summary>
/// Removes metadata from pictures without touching a pixel: of a PNG only the chunks that decide how it looks stay
/// (https://www.w3.org/TR/png-3/), of a JPEG no application segment but JFIF and Adobe's colour transform
/// (https://www.w3.org/Graphics/JPEG/itu-t81.pdf).
/// </summary>
internal static class CleanPicture
{
    private static readonly HashSet<string> PngChunks = new(StringComparer.Ordinal)
        { "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT" };

    /// <summary>The picture without metadata; null if it isn't a well-formed PNG or JPEG.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a]) ? Png(bytes)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]) ? Jpeg(bytes)
        : null;

    private static byte[]? Png(ReadOnlySpan<byte> bytes)
    {
        var clean = new MemoryStream(bytes.Length);
        clean.Write(bytes[..8]);
        for (var position = 8; position + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[position..]);
            if (length > bytes.Length - position - 12) return null;
            var type = System.Text.Encoding.Latin1.GetString(bytes.Slice(position + 4, 4));
            var chunk = bytes.Slice(position, (int)length + 12);
            if (PngChunks.Contains(type)) clean.Write(chunk);
            // Whatever stands after the end belongs to nobody.
            if (type == "IEND") return clean.ToArray();
            position += chunk.Length;
        }

        return null;
    }

    private static byte[]? Jpeg(ReadOnlySpan<byte> bytes)
    {
        var clean = new MemoryStream(bytes.Length);
        clean.Write(bytes[..2]);
        for (var position = 2; position + 2 <= bytes.Length;)
        {
            if (bytes[position] != 0xff) return null;
            var marker = bytes[position + 1];
            if (marker == 0xd9) return End(clean);
            if (position + 4 > bytes.Length) return null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(position + 2)..]) + 2;
            if (length < 4 || length > bytes.Length - position) return null;
            var segment = bytes.Slice(position, length);
            if (!IsMetadata(marker, segment)) clean.Write(segment);
            position += length;
            if (marker == 0xda) position += Scan(bytes[position..], clean);
        }

        return null;
    }

    /// <summary>Comments and application data, but for a plain JFIF header without a thumbnail and Adobe's colours.</summary>
    private static bool IsMetadata(byte marker, ReadOnlySpan<byte> segment) => marker switch
    {
        0xfe => true,
        0xe0 => !(segment.Length == 18 && segment[4..].StartsWith("JFIF\0"u8)),
        0xee => !(segment.Length == 16 && segment[4..].StartsWith("Adobe"u8)),
        _ => marker is >= 0xe1 and <= 0xef,
    };

    /// <summary>Copies a scan's coded data: up to the next marker that is neither stuffing nor a restart.</summary>
    private static int Scan(ReadOnlySpan<byte> rest, MemoryStream clean)
    {
        var length = 0;
        while (length + 1 < rest.Length && !(rest[length] == 0xff && rest[length + 1] is not (0 or >= 0xd0 and <= 0xd7))) length++;
        clean.Write(rest[..length]);
        return length;
    }

    private static byte[] End(MemoryStream clean)
    {
        clean.Write([0xff, 0xd9]);
        return clean.ToArray();
    }
}
