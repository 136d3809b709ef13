using System.Buffers.Binary;
using System.IO.Compression;

namespace PostmortemSite.Redacting.Pictures;

/// <summary>
/// Looks into a PNG's compressed pixels, which are a carrier too: they have to be as many as its header says, and
/// nothing may follow them (https://www.w3.org/TR/png-3/#10Compression).
/// </summary>
internal static class PngPixels
{
    private const uint AdlerModulus = 65521;

    /// <summary>So many additions can't overflow 32 bits.</summary>
    private const int AdlerStretch = 5552;

    /// <summary>The passes of an interlaced picture: first column and line, then the steps between them.</summary>
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <exception cref="RefusedPictureException">There are more, or fewer.</exception>
    public static void Check(PngHeader header, PictureSize size, IEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        var packed = new MemoryStream();
        foreach (var piece in pieces) packed.Write(piece.Span);
        var expected = LengthOf(header, size);
        var (length, adler) = Inflate(packed, expected);
        if (length < expected) throw new RefusedPictureException("is cut off");
        // The check sum is the last thing of the compressed data, unless something stands behind it.
        var end = packed.GetBuffer().AsSpan((int)packed.Length - 4, 4);
        if (length > expected || BinaryPrimitives.ReadUInt32BigEndian(end) != adler)
            throw new RefusedPictureException("holds more than the pixels that it shows");
    }

    private static long LengthOf(PngHeader header, PictureSize size) => header.IsInterlaced
        ? Passes.Sum(pass =>
            Lines(header, Steps(size.Width, pass.X, pass.StepX), Steps(size.Height, pass.Y, pass.StepY)))
        : Lines(header, size.Width, size.Height);

    private static long Steps(long length, int first, int step) => (length - first + step - 1) / step;

    /// <summary>Each line begins with a byte that names its filter.</summary>
    private static long Lines(PngHeader header, long width, long height) =>
        width <= 0 || height <= 0 ? 0 : (1 + (width * header.BitsPerPixel + 7) / 8) * height;

    /// <summary>Counts and sums up, but keeps nothing; stops soon after there is too much.</summary>
    private static (long Length, uint Adler) Inflate(MemoryStream packed, long expected)
    {
        try
        {
            packed.Position = 0;
            using var inflated = new ZLibStream(packed, CompressionMode.Decompress, leaveOpen: true);
            var buffer = new byte[8 * AdlerStretch];
            long length = 0;
            uint a = 1, b = 0;
            for (int read; length <= expected && (read = inflated.Read(buffer)) > 0; length += read)
                for (var from = 0; from < read; from += AdlerStretch)
                    (a, b) = Add(buffer.AsSpan(from, Math.Min(AdlerStretch, read - from)), a, b);
            return (length, b << 16 | a);
        }
        catch (InvalidDataException)
        {
            throw new RefusedPictureException("is damaged: its pixels can't be unpacked");
        }
    }

    /// <summary>See https://www.rfc-editor.org/rfc/rfc1950#section-8.2.</summary>
    private static (uint A, uint B) Add(ReadOnlySpan<byte> bytes, uint a, uint b)
    {
        foreach (var one in bytes)
        {
            a += one;
            b += a;
        }

        return (a % AdlerModulus, b % AdlerModulus);
    }
}
