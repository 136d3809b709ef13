using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PostmortemSite.BrowserTests.Support;

/// <summary>
/// The same picture in a smaller file: browsers write screenshots in haste. Flat pages pack best unfiltered
/// (https://www.w3.org/TR/png-3/#9Filters). Takes what Chromium writes: 8 bits a channel, not interlaced.
/// </summary>
public static class SmallPng
{
    private const int SignatureLength = 8;

    public static byte[] Of(byte[] png)
    {
        var chunks = Chunks(png).ToList();
        var header = chunks.Single(chunk => chunk.Type == "IHDR").Data;
        var width = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(0));
        var height = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4));
        var pixel = (header[8], header[9], header[12]) switch
        {
            (8, 2, 0) => 3,
            (8, 6, 0) => 4,
            var other => throw new NotSupportedException($"A PNG of depth, colour type and interlacing {other}."),
        };
        var lines = Inflated([.. chunks.Where(chunk => chunk.Type == "IDAT").SelectMany(chunk => chunk.Data)]);
        Unfilter(lines, width * pixel, height, pixel);
        var packed = Deflated(lines);
        return [.. png[..SignatureLength], .. Chunk("IHDR", header), .. Chunk("IDAT", packed), .. Chunk("IEND", [])];
    }

    private static IEnumerable<(string Type, byte[] Data)> Chunks(byte[] png)
    {
        for (var at = SignatureLength; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            yield return (Encoding.ASCII.GetString(png, at + 4, 4), png[(at + 8)..(at + 8 + length)]);
            at += length + 12;
        }
    }

    /// <summary>Turns every line into plain values, with filter type 0 before them.</summary>
    private static void Unfilter(byte[] lines, int width, int height, int pixel)
    {
        var stride = width + 1;
        for (var line = 0; line < height; line++)
        {
            var (start, filter) = (line * stride + 1, lines[line * stride]);
            for (var x = 0; x < width; x++)
            {
                int left = x < pixel ? 0 : lines[start + x - pixel];
                int above = line == 0 ? 0 : lines[start + x - stride];
                int corner = x < pixel || line == 0 ? 0 : lines[start + x - stride - pixel];
                lines[start + x] += (byte)(filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => above,
                    3 => (left + above) / 2,
                    4 => Paeth(left, above, corner),
                    _ => throw new InvalidDataException($"There is no PNG filter {filter}."),
                });
            }

            lines[start - 1] = 0;
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        var (toLeft, toAbove, toCorner) =
            (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - 2 * corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }

    private static byte[] Inflated(byte[] data)
    {
        using var result = new MemoryStream();
        using (var stream = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress)) stream.CopyTo(result);
        return result.ToArray();
    }

    private static byte[] Deflated(byte[] data)
    {
        using var result = new MemoryStream();
        using (var stream = new ZLibStream(result, CompressionLevel.SmallestSize)) stream.Write(data);
        return result.ToArray();
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        var chunk = new byte[body.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(body.Length + 4), Crc(body));
        return chunk;
    }

    /// <summary>https://www.w3.org/TR/png-3/#5CRC-algorithm, bit by bit: the files are small.</summary>
    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var one in data)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB88320;
        }

        return ~crc;
    }
}
