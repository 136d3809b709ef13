using System.Buffers.Binary;
using System.Text;
using PostmortemSite.Redacting;

namespace PostmortemSite.Tests.Redacting;

public class WhenPicturesAreCleaned
{
    private static readonly byte[] Scan = [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56];

    [Fact]
    public void A_PNG_keeps_what_it_looks_like_and_nothing_else()
    {
        byte[] png = [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", "head"), .. Chunk("tEXt", "secret"), .. Chunk("eXIf", "secret"),
            .. Chunk("IDAT", "pixels"), .. Chunk("IEND", ""), .. "secret"u8];
        byte[] expected = [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", "head"), .. Chunk("IDAT", "pixels"), .. Chunk("IEND", "")];
        Assert.Equal(expected, CleanPicture.Clean(png));
    }

    [Fact]
    public void A_JPEG_loses_metadata_before_between_and_after_its_scans()
    {
        byte[] tables = Segment(0xdb, "tables");
        byte[] jpeg = [0xff, 0xd8, .. Segment(0xe0, "JFXX\0secret"), .. Segment(0xe1, "Exif secret"), .. tables, .. Segment(0xda, "scan1"), .. Scan,
            .. Segment(0xfe, "secret"), .. Segment(0xda, "scan2"), .. Scan, 0xff, 0xd9, 0xff, 0xd8, .. Segment(0xe1, "secret"), 0xff, 0xd9];
        byte[] expected = [0xff, 0xd8, .. tables, .. Segment(0xda, "scan1"), .. Scan, .. Segment(0xda, "scan2"), .. Scan, 0xff, 0xd9];
        Assert.Equal(expected, CleanPicture.Clean(jpeg));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("GIF89a")]
    [InlineData("")]
    public void What_cant_be_cleaned_isnt_published(string text) => Assert.Null(CleanPicture.Clean(Encoding.Latin1.GetBytes(text)));

    private static byte[] Chunk(string type, string data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. Encoding.Latin1.GetBytes(type + data), 0, 0, 0, 0];
    }

    private static byte[] Segment(byte marker, string data)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(data.Length + 2));
        return [0xff, marker, .. length, .. Encoding.Latin1.GetBytes(data)];
    }
}
