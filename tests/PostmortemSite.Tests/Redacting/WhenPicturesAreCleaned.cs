using System.Text;
using MetadataExtractor;
using PostmortemSite.Redacting.Pictures;
using PostmortemSite.Tests.Support;
using PostmortemSite.Tests.Support.Pictures;

namespace PostmortemSite.Tests.Redacting;

public class WhenPicturesAreCleaned
{
    /// <summary>What MetadataExtractor calls that which is size, colour or coding.</summary>
    private static readonly string[] Allowed =
        ["File Type", "PNG-IHDR", "PNG-PLTE", "PNG-tRNS", "JPEG", "JFIF", "Huffman", "WebP"];

    [Fact]
    public void Nothing_is_left_but_the_pixels_and_these_as_they_were()
    {
        var (carriers, found, lossless) = (0, new List<string>(), 0);
        foreach (var picture in PlantedPicture.All)
        {
            Assert.Equal(picture.Canaries.Count, picture.FoundIn(picture.Planted).Count);
            var clean = Fit(picture.Planted);

            Assert.Equal(picture.Extension, clean.Extension);
            Assert.Equal("", clean.Words);
            Assert.Empty(ImageMetadataReader.ReadMetadata(new MemoryStream(clean.Bytes)).Select(directory => directory.Name).Except(Allowed));
            Assert.Equal(clean.Bytes, Fit(clean.Bytes).Bytes);
            carriers += picture.Canaries.Count;
            found.AddRange(picture.FoundIn(clean.Bytes));
            if (PixelData.Of(clean.Bytes).SequenceEqual(PixelData.Of(picture.Plain))) lossless++;
        }

        Figures.Print("pictures", $"{PlantedPicture.All.Count} pictures (PNG, JPEG and WebP), {carriers} words planted in what can carry one; "
            + $"found after cleaning = {found.Count}; lossless = {lossless}/{PlantedPicture.All.Count}");
        Assert.Empty(found);
        Assert.Equal(PlantedPicture.All.Count, lossless);
    }

    [Fact]
    public void What_was_clean_stays_as_it_is()
    {
        foreach (var (_, plain) in PlainPictures.All) Assert.Equal(plain, Fit(plain).Bytes);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(6, "Right side, top (Rotate 90 CW)")]
    [InlineData(9, null)]
    public void Which_way_is_up_is_kept_and_nothing_else_of_EXIF(int orientation, string? expected)
    {
        var exif = ExifBlock.With("Zqdescription", "Zqplace", [.. "Zqthumbnail"u8], orientation);
        byte[][] pictures =
        [
            Jpegs.With(PlainPictures.Jpeg, Jpegs.Segment(0xe1, [.. "Exif\0\0"u8, .. exif])),
            Pngs.With(PlainPictures.Png, Pngs.Chunk("eXIf", exif), []),
            WebPs.Of(PlainPictures.TransparentWebP[12..], WebPs.Chunk("EXIF", exif)),
        ];
        foreach (var picture in pictures)
        {
            var fields = ImageMetadataReader.ReadMetadata(new MemoryStream(Fit(picture).Bytes))
                .Where(directory => directory.Name.StartsWith("Exif", StringComparison.Ordinal)).SelectMany(directory => directory.Tags);
            Assert.Equal(expected is null ? [] : [expected], fields.Select(field => field.Description));
        }
    }

    [Fact]
    public void An_APNGs_frames_go_if_nothing_announces_them()
    {
        var hidden = Pngs.With(PlainPictures.Png, [], Pngs.Chunk("fdAT", [0, 0, 0, 0, .. "Zqhidden"u8]));
        Assert.Equal(PlainPictures.Png, Fit(hidden).Bytes);
    }

    [Fact]
    public void A_JPEG_keeps_the_colours_that_Adobe_names_and_nothing_behind_them()
    {
        var adobe = Jpegs.Segment(0xee, [.. "Adobe\0\x64Zqfl\x01"u8, .. "Zqbehind"u8]);
        var expected = Jpegs.With(PlainPictures.Jpeg, Jpegs.Segment(0xee, [.. "Adobe\0\x64\0\0\0\0\x01"u8]));
        Assert.Equal(expected, Fit(Jpegs.With(PlainPictures.Jpeg, adobe)).Bytes);
    }

    [Fact]
    public void A_JPEG_loses_what_stands_between_its_scans()
    {
        var (start, scan) = (PlainPictures.Jpeg[..^2], PlainPictures.Jpeg[ScanOf(PlainPictures.Jpeg)..^2]);
        byte[] twoScans = [.. start, .. Jpegs.Segment(0xfe, [.. "Zqbetween"u8]), 0xff, .. scan, 0xff, 0xd9];
        Assert.Equal([.. start, .. scan, 0xff, 0xd9], Fit(twoScans).Bytes);
    }

    [Fact]
    public void A_WebPs_frames_are_cleaned_too()
    {
        var frame = WebPs.Frame(24, 16, [.. WebPs.Chunk("odd ", [.. "Zqframe"u8]), .. PlainPictures.LossyWebP[12..], .. WebPs.Chunk("XMP ", [.. "Zqframe"u8])]);
        var (head, control) = (WebPs.Chunk("VP8X", [0x02, 0, 0, 0, 23, 0, 0, 15, 0, 0]), WebPs.Chunk("ANIM", [0, 0, 0, 0, 0, 0]));
        Assert.Equal(
            WebPs.Of(head, control, WebPs.Frame(24, 16, PlainPictures.LossyWebP[12..])), Fit(WebPs.Of(head, control, frame)).Bytes);
    }

    internal static CleanedPicture.Fit Fit(byte[] picture)
    {
        var cleaned = CleanPicture.Of(picture);
        return Assert.IsType<CleanedPicture.Fit>(cleaned, exactMatch: true);
    }

    internal static CleanedPicture.Fit Fit(string drawing) => Fit(Encoding.UTF8.GetBytes(drawing));

    private static int ScanOf(byte[] jpeg) => jpeg.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xff, 0xda]);
}
