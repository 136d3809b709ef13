using System.Buffers.Binary;

namespace PostmortemSite.Redacting.Pictures;

/// <summary>One part of a JPEG: a marker, a length and data.</summary>
internal readonly ref struct JpegSegment(byte marker, ReadOnlySpan<byte> data)
{
    private const int LengthLength = 2;

    public byte Marker { get; } = marker;

    public ReadOnlySpan<byte> Data { get; } = data;

    /// <summary>The next marker; the bytes that may fill up the place before it go.</summary>
    public static byte NextMarker(ref PictureReader reader)
    {
        if (reader.TakeByte() != 0xff)
            throw new RefusedPictureException("is damaged: there is something between its segments");
        var marker = reader.TakeByte();
        while (marker == 0xff) marker = reader.TakeByte();
        return marker;
    }

    /// <summary>What stands behind a marker.</summary>
    public static JpegSegment After(byte marker, ref PictureReader reader) =>
        new(marker, reader.Take(reader.TakeUInt16BigEndian() - LengthLength));

    public void WriteTo(Stream stream)
    {
        Span<byte> start = [0xff, Marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(start[2..], (ushort)(Data.Length + LengthLength));
        stream.Write(start);
        stream.Write(Data);
    }

    /// <summary>True if the data is as long as its own counts say, so that nothing stands behind them.</summary>
    public bool IsExact() => Marker switch
    {
        JpegMarker.Baseline or JpegMarker.Extended or JpegMarker.Progressive =>
            Data.Length > 5 && Data.Length == 6 + 3 * Data[5],
        JpegMarker.Scan => Data.Length > 0 && Data.Length == 4 + 2 * Data[0],
        JpegMarker.RestartInterval => Data.Length == 2,
        JpegMarker.QuantizationTables => AreQuantizationTables(Data),
        JpegMarker.HuffmanTables => AreHuffmanTables(Data),
        _ => false,
    };

    /// <summary>Each with its precision and number, then 64 values of one or two bytes.</summary>
    private static bool AreQuantizationTables(ReadOnlySpan<byte> data)
    {
        while (!data.IsEmpty)
        {
            var length = 1 + 64 * (1 + (data[0] >> 4));
            if (data[0] >> 4 > 1 || (data[0] & 15) > 3 || length > data.Length) return false;
            data = data[length..];
        }

        return true;
    }

    /// <summary>Each with its class and number, then 16 counts, then as many values as these say.</summary>
    private static bool AreHuffmanTables(ReadOnlySpan<byte> data)
    {
        while (!data.IsEmpty)
        {
            if (data.Length < 17 || data[0] >> 4 > 1 || (data[0] & 15) > 3) return false;
            var length = 17;
            foreach (var count in data[1..17]) length += count;
            if (length > data.Length || length > 17 + 256) return false;
            data = data[length..];
        }

        return true;
    }
}
