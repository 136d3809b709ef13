using System.Buffers.Binary;

namespace PostmortemSite.Redacting.Pictures;

/// <summary>
/// Keeps of a WebP its pixels, its frames and which way is up, and writes what stands around them anew
/// (https://developers.google.com/speed/webp/docs/riff_container).
/// </summary>
internal static class CleanWebP
{
    private const byte Animated = 0x02, HasExif = 0x08, HasAlpha = 0x10;
    private const int ControlLength = 6;
    private const int ExtendedLength = 10;
    private const int FrameHeaderLength = 16;

    /// <summary>What a frame's flags may say: whether to blend, and whether to wipe afterwards.</summary>
    private const byte FrameFlags = 0x03;

    /// <exception cref="RefusedPictureException">It isn't well-formed.</exception>
    public static byte[] Clean(ReadOnlySpan<byte> webp)
    {
        var reader = new PictureReader(webp[4..]);
        var content = reader.Take(reader.TakeUInt32LittleEndian());
        if (!content.StartsWith("WEBP"u8))
            throw new RefusedPictureException("isn't a WebP, but something else in the same wrapping");
        var chunks = WebPChunk.In(content[4..]);
        return Riff(chunks.Count > 0 && chunks[0].Type == "VP8X" ? Extended(chunks) : Simple(chunks));
    }

    /// <summary>One chunk; readers pass over all others.</summary>
    private static IEnumerable<WebPChunk> Simple(IReadOnlyList<WebPChunk> chunks) =>
        WebPFrame.Among(chunks.Take(1)).Chunks;

    private static IEnumerable<WebPChunk> Extended(IReadOnlyList<WebPChunk> chunks)
    {
        if (chunks[0].Data.Length != ExtendedLength) throw Broken();
        var reader = new PictureReader(chunks[0].Data);
        var flags = reader.TakeUInt32LittleEndian();
        var canvas = new PictureSize(reader.TakeUInt24LittleEndian() + 1, reader.TakeUInt24LittleEndian() + 1);
        var exif = Orientation(chunks);

        byte[] header = [.. chunks[0].Data];
        header[0] = (byte)((flags & (Animated | HasAlpha)) | (exif is null ? 0u : HasExif));
        header.AsSpan(1, 3).Clear();
        var pixels = (flags & Animated) != 0 ? Frames(chunks, canvas) : Still(chunks, canvas);
        return [new WebPChunk("VP8X", header), .. pixels, .. exif is null ? [] : (WebPChunk[])[new("EXIF", exif)]];
    }

    private static IReadOnlyList<WebPChunk> Still(IReadOnlyList<WebPChunk> chunks, PictureSize canvas)
    {
        var frame = WebPFrame.Among(chunks);
        return frame.Size == canvas ? frame.Chunks : throw Broken();
    }

    private static List<WebPChunk> Frames(IReadOnlyList<WebPChunk> chunks, PictureSize canvas)
    {
        var control = chunks.FirstOrDefault(chunk => chunk.Type == "ANIM");
        if (control?.Data.Length != ControlLength) throw Broken();
        var kept = new List<WebPChunk> { control };
        long total = 0;
        foreach (var chunk in chunks.Where(chunk => chunk.Type == "ANMF"))
        {
            kept.Add(Frame(chunk, canvas, out var size));
            if ((total += size.Pixels) > PictureSize.MaxAnimationPixels)
                throw new RefusedPictureException("has too many frames");
        }

        return kept.Count > 1 ? kept : throw Broken();
    }

    private static WebPChunk Frame(WebPChunk chunk, PictureSize canvas, out PictureSize size)
    {
        var reader = new PictureReader(chunk.Data);
        var header = reader.Take(FrameHeaderLength).ToArray();
        header[^1] &= FrameFlags;
        var fields = new PictureReader(header);
        var (x, y) = (2 * fields.TakeUInt24LittleEndian(), 2 * fields.TakeUInt24LittleEndian());
        size = new PictureSize(fields.TakeUInt24LittleEndian() + 1, fields.TakeUInt24LittleEndian() + 1);
        var frame = WebPFrame.Among(WebPChunk.In(reader.Rest));
        if (frame.Size != size || !canvas.Holds(size, x, y)) throw Broken();
        return new WebPChunk("ANMF", [.. header, .. frame.Chunks.SelectMany(part => part.ToBytes())]);
    }

    /// <summary>Some writers put in front what only JPEG needs.</summary>
    private static byte[]? Orientation(IReadOnlyList<WebPChunk> chunks)
    {
        var exif = chunks.FirstOrDefault(chunk => chunk.Type == "EXIF")?.Data ?? [];
        return ExifOrientation.Only(exif.AsSpan().StartsWith("Exif\0\0"u8) ? exif.AsSpan(6) : exif);
    }

    private static byte[] Riff(IEnumerable<WebPChunk> chunks)
    {
        byte[] content = [.. "WEBP"u8, .. chunks.SelectMany(chunk => chunk.ToBytes())];
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        return [.. "RIFF"u8, .. length, .. content];
    }

    private static RefusedPictureException Broken() => new("is damaged: its chunks aren't those of a WebP");
}
