namespace PostmortemSite.Redacting.Pictures;

/// <summary>
/// Keeps of a JPEG its tables and coded pixels (https://www.w3.org/Graphics/JPEG/itu-t81.pdf), and writes anew the
/// three things of application segments that decide how it looks: that it is JFIF, Adobe's colour transform, and which
/// way is up. Thumbnails, second pictures and whatever stands after the end go.
/// </summary>
internal sealed class CleanJpeg
{
    /// <summary>Progressive pictures have about ten; each makes the browser go over all pixels once more.</summary>
    private const int MaxScans = 64;

    private readonly MemoryStream clean;
    private readonly HashSet<byte> written = [];
    private bool hasSize;
    private int scans;

    private CleanJpeg(MemoryStream clean) => this.clean = clean;

    public static ReadOnlySpan<byte> Signature => [0xff, JpegMarker.Start, 0xff];

    /// <exception cref="RefusedPictureException">It isn't well-formed.</exception>
    public static byte[] Clean(ReadOnlySpan<byte> jpeg)
    {
        using var clean = new MemoryStream(jpeg.Length);
        new CleanJpeg(clean).Run(new PictureReader(jpeg));
        return clean.ToArray();
    }

    private void Run(PictureReader reader)
    {
        clean.Write(reader.Take(2));
        while (JpegSegment.NextMarker(ref reader) is var marker && marker != JpegMarker.End)
        {
            Segment(JpegSegment.After(marker, ref reader));
            if (marker == JpegMarker.Scan) clean.Write(reader.Take(ScanLength(reader.Rest)));
        }

        if (scans == 0) throw Broken();
        clean.Write([0xff, JpegMarker.End]);
    }

    private void Segment(JpegSegment segment)
    {
        switch (segment.Marker)
        {
            case JpegMarker.Baseline or JpegMarker.Extended or JpegMarker.Progressive:
                Size(segment);
                break;
            case JpegMarker.Scan:
                if (!hasSize || ++scans > MaxScans) throw Broken();
                Copy(segment);
                break;
            case JpegMarker.HuffmanTables or JpegMarker.QuantizationTables or JpegMarker.RestartInterval:
                Copy(segment);
                break;
            case >= JpegMarker.Jfif and <= JpegMarker.LastApplication:
                if (WrittenAnew(segment) is { } data && written.Add(segment.Marker))
                    new JpegSegment(segment.Marker, data).WriteTo(clean);
                break;
            case JpegMarker.Comment:
                break;
            default:
                throw new RefusedPictureException("is of a kind of JPEG that browsers don't show, or damaged");
        }
    }

    private void Size(JpegSegment segment)
    {
        if (hasSize || !segment.IsExact()) throw Broken();
        var reader = new PictureReader(segment.Data[1..]);
        var height = reader.TakeUInt16BigEndian();
        _ = new PictureSize(reader.TakeUInt16BigEndian(), height);
        if (reader.TakeByte() is not (1 or 3 or 4)) throw Broken();
        hasSize = true;
        segment.WriteTo(clean);
    }

    private void Copy(JpegSegment segment)
    {
        if (!segment.IsExact()) throw Broken();
        segment.WriteTo(clean);
    }

    /// <summary>What an application segment says about how the picture looks; null if that is nothing.</summary>
    private static byte[]? WrittenAnew(JpegSegment segment) => segment.Marker switch
    {
        // Version 1.1, square pixels, no thumbnail: https://www.w3.org/Graphics/JPEG/jfif3.pdf.
        JpegMarker.Jfif when segment.Data.StartsWith("JFIF\0"u8) => [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0],
        // The last byte alone matters: whether the colours are RGB, YCbCr, CMYK or YCCK.
        JpegMarker.Adobe when segment.Data.Length >= 12 && segment.Data.StartsWith("Adobe"u8) =>
            [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, segment.Data[11]],
        JpegMarker.Exif when segment.Data.StartsWith("Exif\0\0"u8) =>
            ExifOrientation.Only(segment.Data[6..]) is { } exif ? [.. "Exif\0\0"u8, .. exif] : null,
        _ => null,
    };

    /// <summary>A scan's coded data: up to the next marker that is neither stuffing nor a restart.</summary>
    private static int ScanLength(ReadOnlySpan<byte> rest)
    {
        for (int at = 0, next; (next = rest[at..].IndexOf((byte)0xff)) >= 0; at += next + 2)
        {
            if (at + next + 1 == rest.Length) break;
            var marker = rest[at + next + 1];
            if (marker is not (0 or >= JpegMarker.FirstRestart and <= JpegMarker.LastRestart)) return at + next;
        }

        throw new RefusedPictureException("is cut off");
    }

    private static RefusedPictureException Broken() => new("is damaged: its segments aren't those of a JPEG");
}
