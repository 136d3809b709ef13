using System.Buffers.Binary;
using System.Text;

namespace PostmortemSite.Tests.Support.Pictures;

/// <summary>EXIF as a camera writes it: a description, which way is up, where it was taken, and a thumbnail.</summary>
public static class ExifBlock
{
    private const int Ascii = 2, Short = 3, Long = 4;

    /// <param name="description">The picture's description.</param>
    /// <param name="place">What is written for the datum of its place.</param>
    /// <param name="thumbnail">The thumbnail's bytes.</param>
    /// <param name="orientation">From 1 to 8.</param>
    public static byte[] With(string description, string place, byte[] thumbnail, int orientation = 1)
    {
        const int main = 8, gps = main + 2 + 3 * 12 + 4, second = gps + 2 + 12 + 4, texts = second + 2 + 3 * 12 + 4;
        byte[] first = [.. Encoding.ASCII.GetBytes(description), 0], datum = [.. Encoding.ASCII.GetBytes(place), 0];
        return
        [
            .. "MM\0*"u8, .. Pngs.BigEndian(main),
            .. Directory(second,
                Field(0x010e, Ascii, first.Length, texts), Field(0x0112, Short, 1, orientation << 16), Field(0x8825, Long, 1, gps)),
            .. Directory(0, Field(0x0012, Ascii, datum.Length, texts + first.Length)),
            .. Directory(0,
                Field(0x0103, Short, 1, 6 << 16), Field(0x0201, Long, 1, texts + first.Length + datum.Length),
                Field(0x0202, Long, 1, thumbnail.Length)),
            .. first, .. datum, .. thumbnail,
        ];
    }

    private static byte[] Directory(int next, params byte[][] fields) =>
        [0, (byte)fields.Length, .. fields.SelectMany(field => field), .. Pngs.BigEndian(next)];

    private static byte[] Field(ushort tag, ushort type, int count, int value)
    {
        var field = new byte[12];
        BinaryPrimitives.WriteUInt16BigEndian(field, tag);
        BinaryPrimitives.WriteUInt16BigEndian(field.AsSpan(2), type);
        BinaryPrimitives.WriteInt32BigEndian(field.AsSpan(4), count);
        BinaryPrimitives.WriteInt32BigEndian(field.AsSpan(8), value);
        return field;
    }
}
