using System.Buffers.Binary;

namespace PostmortemSite.Redacting.Pictures;

/// <summary>
/// The one thing of EXIF that decides how a picture looks: which way is up, from 1 (as it is) to 8. Read from whatever
/// a camera wrote, and written anew as the only field
/// (https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf, 4.6.4).
/// </summary>
internal static class ExifOrientation
{
    private const int AsItIs = 1;
    private const int Tag = 0x0112;
    private const int Short = 3;
    private const int FieldLength = 12;

    /// <summary>EXIF that holds the orientation alone; null if there is none, or nothing to turn.</summary>
    /// <param name="exif">EXIF's own bytes, beginning with the byte order.</param>
    public static byte[]? Only(ReadOnlySpan<byte> exif) => Of(exif) is > AsItIs and <= 8 and var orientation
        ?
        [
            .. "MM\0*"u8, 0, 0, 0, 8, 0, 1,
            Tag >> 8, Tag & 0xff, 0, Short, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
            0, 0, 0, 0,
        ]
        : null;

    private static int Of(ReadOnlySpan<byte> exif)
    {
        var isLittle = exif.StartsWith("II*\0"u8);
        if (exif.Length < 10 || !(isLittle || exif.StartsWith("MM\0*"u8))) return AsItIs;
        var first = isLittle
            ? BinaryPrimitives.ReadUInt32LittleEndian(exif[4..])
            : BinaryPrimitives.ReadUInt32BigEndian(exif[4..]);
        if (first > exif.Length - 2) return AsItIs;
        var fields = exif[((int)first + 2)..];
        for (var count = UInt16(exif[(int)first..], isLittle); count > 0 && fields.Length >= FieldLength; count--)
        {
            if (UInt16(fields, isLittle) == Tag && UInt16(fields[2..], isLittle) == Short)
                return UInt16(fields[8..], isLittle);
            fields = fields[FieldLength..];
        }

        return AsItIs;
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
