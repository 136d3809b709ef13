using System.Buffers.Binary;

namespace PostmortemSite.Redacting.Pictures;

/// <summary>
/// The pixels of a WebP, or of one frame of it: VP8, perhaps with its transparency before it, or VP8L
/// (https://www.rfc-editor.org/rfc/rfc9649#section-2.5). Whatever else stands beside them is left out.
/// </summary>
internal sealed record WebPFrame(PictureSize Size, IReadOnlyList<WebPChunk> Chunks)
{
    private const int SizeBits = 14;
    private const int SizeMask = (1 << SizeBits) - 1;

    /// <summary>The first one among some chunks.</summary>
    /// <exception cref="RefusedPictureException">There is none, or it isn't well-formed.</exception>
    public static WebPFrame Among(IEnumerable<WebPChunk> chunks)
    {
        WebPChunk? alpha = null;
        foreach (var chunk in chunks)
        {
            if (chunk.Type == "VP8L") return new WebPFrame(LosslessSize(chunk.Data), [chunk]);
            if (chunk.Type == "VP8 ")
                return new WebPFrame(LossySize(chunk.Data), alpha is null ? [chunk] : [alpha, chunk]);
            if (chunk.Type == "ALPH") alpha ??= chunk;
        }

        throw new RefusedPictureException("is damaged: it has no pixels");
    }

    /// <summary>A key frame's header: https://www.rfc-editor.org/rfc/rfc6386#section-9.1.</summary>
    private static PictureSize LossySize(byte[] data)
    {
        var reader = new PictureReader(data);
        var tag = reader.TakeUInt24LittleEndian();
        if ((tag & 1) != 0 || !reader.Take(3).SequenceEqual((ReadOnlySpan<byte>)[0x9d, 0x01, 0x2a])) throw Broken();
        var size = reader.TakeUInt32LittleEndian();
        if (tag >> 5 > reader.Rest.Length) throw new RefusedPictureException("is cut off");
        return new PictureSize(size & SizeMask, size >> 16 & SizeMask);
    }

    /// <summary>See https://www.rfc-editor.org/rfc/rfc9649#section-3.4.</summary>
    private static PictureSize LosslessSize(byte[] data)
    {
        var reader = new PictureReader(data);
        if (reader.TakeByte() != 0x2f) throw Broken();
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(reader.Take(4));
        if (bits >> 29 != 0) throw Broken();
        return new PictureSize((bits & SizeMask) + 1, (bits >> SizeBits & SizeMask) + 1);
    }

    private static RefusedPictureException Broken() => new("is damaged: its pixels don't begin as a WebP's do");
}
