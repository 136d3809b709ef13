using System.Buffers.Binary;

namespace PostmortemSite.Redacting.Pictures;

/// <summary>
/// The frames of an animated PNG: as many as it says, each inside the picture and whole
/// (https://www.w3.org/TR/png-3/#apng-frame-based-animation).
/// </summary>
internal static class PngAnimation
{
    private const int ControlLength = 8;
    private const int FrameControlLength = 26;
    private const int NumberLength = 4;

    /// <summary>True if the picture says before its pixels that it is animated.</summary>
    public static bool IsIn(IReadOnlyList<PngChunk> chunks) =>
        chunks.TakeWhile(chunk => chunk.Type != "IDAT").Any(chunk => chunk.Type == "acTL");

    /// <exception cref="RefusedPictureException">A frame is missing, too many, too large or not whole.</exception>
    public static void Check(PngHeader header, IReadOnlyList<PngChunk> chunks)
    {
        var control = chunks.First(chunk => chunk.Type == "acTL").Data;
        var (frames, number, total) = (0u, 0u, 0L);
        for (var i = 0; i < chunks.Count; i++)
        {
            if (chunks[i].Type is "fcTL" or "fdAT"
                && (chunks[i].Data.Length < NumberLength || Number(chunks[i].Data) != number++))
                throw Broken();
            if (chunks[i].Type != "fcTL") continue;
            frames++;
            var size = SizeOf(chunks[i].Data, header);
            if ((total += size.Pixels) > PictureSize.MaxAnimationPixels)
                throw new RefusedPictureException("has too many frames");
            var data = chunks.Skip(i + 1).TakeWhile(chunk => chunk.Type != "fcTL").ToList();
            if (data.Exists(chunk => chunk.Type == "IDAT"))
            {
                // The picture itself is the first frame, and was looked at.
                if (size != header.Size || data.Exists(chunk => chunk.Type == "fdAT")) throw Broken();
                continue;
            }

            PngPixels.Check(header, size, data.Where(chunk => chunk.Type == "fdAT").Select(WithoutNumber));
        }

        var isBeforeFirst = chunks.TakeWhile(chunk => chunk.Type != "fcTL").Any(chunk => chunk.Type == "fdAT");
        if (control.Length != ControlLength || Number(control) != frames || isBeforeFirst) throw Broken();
    }

    private static PictureSize SizeOf(ReadOnlyMemory<byte> control, PngHeader header)
    {
        if (control.Length != FrameControlLength) throw Broken();
        var reader = new PictureReader(control.Span[NumberLength..]);
        var size = new PictureSize(reader.TakeUInt32BigEndian(), reader.TakeUInt32BigEndian());
        var (x, y) = (reader.TakeUInt32BigEndian(), reader.TakeUInt32BigEndian());
        return header.Size.Holds(size, x, y) ? size : throw Broken();
    }

    private static ReadOnlyMemory<byte> WithoutNumber(PngChunk chunk) =>
        chunk.Data.Length >= NumberLength ? chunk.Data[NumberLength..] : throw Broken();

    private static uint Number(ReadOnlyMemory<byte> data) => BinaryPrimitives.ReadUInt32BigEndian(data.Span);

    private static RefusedPictureException Broken() => new("is damaged: its frames aren't those of an animated PNG");
}
