namespace PostmortemSite.Redacting.Pictures;

/// <summary>
/// What a PNG's first chunk says: only sizes, depths and colour types that there are
/// (https://www.w3.org/TR/png-3/#11IHDR).
/// </summary>
internal sealed record PngHeader(PictureSize Size, int BitDepth, int ColourType, bool IsInterlaced)
{
    public const int Greyscale = 0, TrueColour = 2, Palette = 3, GreyscaleAlpha = 4, TrueColourAlpha = 6;

    private const int Length = 13;

    /// <exception cref="RefusedPictureException">It says something else.</exception>
    public static PngHeader Of(PngChunk chunk)
    {
        if (chunk.Type != "IHDR" || chunk.Data.Length != Length)
            throw new RefusedPictureException("is damaged: it has no PNG header");
        var reader = new PictureReader(chunk.Data.Span);
        var size = new PictureSize(reader.TakeUInt32BigEndian(), reader.TakeUInt32BigEndian());
        var (depth, colours) = (reader.TakeByte(), reader.TakeByte());
        var (compression, filter, interlacing) = (reader.TakeByte(), reader.TakeByte(), reader.TakeByte());
        var isKnown = colours switch
        {
            Greyscale => depth is 1 or 2 or 4 or 8 or 16,
            Palette => depth is 1 or 2 or 4 or 8,
            TrueColour or GreyscaleAlpha or TrueColourAlpha => depth is 8 or 16,
            _ => false,
        };
        if (!isKnown || compression != 0 || filter != 0 || interlacing > 1)
            throw new RefusedPictureException("is damaged: its PNG header makes no sense");
        return new PngHeader(size, depth, colours, interlacing == 1);
    }

    /// <summary>How many bits a pixel takes.</summary>
    public int BitsPerPixel =>
        BitDepth * ColourType switch { TrueColour => 3, GreyscaleAlpha => 2, TrueColourAlpha => 4, _ => 1 };
}
