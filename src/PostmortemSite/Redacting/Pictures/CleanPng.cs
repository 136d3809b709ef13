namespace PostmortemSite.Redacting.Pictures;

/// <summary>
/// Keeps of a PNG the chunks that decide how it looks, animated or not, and which way is up
/// (https://www.w3.org/TR/png-3/). Every check sum has to be right, the pixels have to be as many as it says, and what
/// stands after its end belongs to nobody.
/// </summary>
internal sealed class CleanPng
{
    /// <summary>The optional chunks that stay, and how long each has to be.</summary>
    private static readonly Dictionary<string, int> ColourChunks = new(StringComparer.Ordinal)
    {
        ["gAMA"] = 4,
        ["cHRM"] = 32,
        ["sRGB"] = 1,
        ["cICP"] = 4,
    };

    private readonly List<PngChunk> chunks = [];
    private readonly PngHeader header;

    private CleanPng(ReadOnlyMemory<byte> png)
    {
        var place = Signature.Length;
        do chunks.Add(PngChunk.At(png, ref place));
        while (chunks[^1].Type != "IEND");
        header = PngHeader.Of(chunks[0]);
    }

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    /// <exception cref="RefusedPictureException">It isn't well-formed.</exception>
    public static byte[] Clean(ReadOnlyMemory<byte> png) => new CleanPng(png).Clean();

    private byte[] Clean()
    {
        CheckOrder();
        PngPixels.Check(header, header.Size, chunks.Where(chunk => chunk.Type == "IDAT").Select(chunk => chunk.Data));
        var isAnimated = PngAnimation.IsIn(chunks);
        if (isAnimated) PngAnimation.Check(header, chunks);

        var clean = new MemoryStream();
        clean.Write(Signature);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chunk in chunks)
            if (Keep(chunk, isAnimated) is { } stays
                && (stays.Type is "IDAT" or "fcTL" or "fdAT" || kept.Add(stays.Type)))
                stays.WriteTo(clean);
        return clean.ToArray();
    }

    private PngChunk? Keep(PngChunk chunk, bool isAnimated) => chunk.Type switch
    {
        "IHDR" or "PLTE" or "IDAT" or "IEND" => chunk,
        // Without the chunk that announces them they'd be pictures that nobody sees.
        "acTL" or "fcTL" or "fdAT" => isAnimated ? chunk : null,
        "tRNS" => IsTransparency(chunk.Data.Length) ? chunk : null,
        "eXIf" => ExifOrientation.Only(chunk.Data.Span) is { } orientation ? new PngChunk("eXIf", orientation) : null,
        _ => ColourChunks.TryGetValue(chunk.Type, out var length) && chunk.Data.Length == length ? chunk : null,
    };

    private bool IsTransparency(int length) => header.ColourType switch
    {
        PngHeader.Greyscale => length == 2,
        PngHeader.TrueColour => length == 6,
        PngHeader.Palette => length * 3 <= chunks.Single(chunk => chunk.Type == "PLTE").Data.Length,
        _ => false,
    };

    /// <summary>One header, one end, at most one palette, and pixels in one stretch after it.</summary>
    private void CheckOrder()
    {
        var critical = chunks.Where(chunk => chunk.IsCritical).ToList();
        var palette = critical.FindIndex(chunk => chunk.Type == "PLTE");
        var pixels = critical.FindIndex(chunk => chunk.Type == "IDAT");
        var first = chunks.FindIndex(chunk => chunk.Type == "IDAT");
        var last = chunks.FindLastIndex(chunk => chunk.Type == "IDAT");
        var isInOrder = pixels == (palette < 0 ? 1 : 2)
            && palette is -1 or 1
            && critical.Skip(pixels).SkipLast(1).All(chunk => chunk.Type == "IDAT")
            && last - first == critical.Count - pixels - 2
            && chunks[^1].Data.IsEmpty
            && (palette > 0 ? IsPalette(critical[palette].Data.Length) : header.ColourType != PngHeader.Palette);
        if (!isInOrder) throw new RefusedPictureException("is damaged: its chunks aren't those of a PNG");
    }

    private bool IsPalette(int length) =>
        length > 0 && length % 3 == 0 && length <= 3 * 256
        && header.ColourType is not (PngHeader.Greyscale or PngHeader.GreyscaleAlpha)
        && (header.ColourType != PngHeader.Palette || length <= 3 << header.BitDepth);
}
