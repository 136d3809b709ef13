using System.Text;
using PostmortemSite.Redacting.Pictures;
using PostmortemSite.Tests.Support;
using PostmortemSite.Tests.Support.Pictures;

namespace PostmortemSite.Tests.Redacting;

public class WhenPicturesAreRefused
{
    private const int Tries = 2_000;

    [Theory]
    [InlineData("", "is no PNG")]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>", "is no PNG")]
    [InlineData("<html><body>\u0089PNG", "is no PNG")]
    [InlineData("GIF89a", "is a GIF")]
    [InlineData("%PDF-1.7", "is no PNG")]
    [InlineData("RIFF\u0004\0\0\0WAVE", "isn't a WebP")]
    [InlineData("\u0089PNG\r\n\u001a\n", "is cut off")]
    public void What_isnt_a_picture_inside_is_refused_whatever_its_name(string text, string why) =>
        Assert.StartsWith(why, Why(Encoding.Latin1.GetBytes(text)), StringComparison.Ordinal);

    [Fact]
    public void A_picture_that_claims_more_pixels_than_it_may_is_refused()
    {
        var pixel = Pngs.Chunk("IDAT", Pngs.Packed([0, 1, 2, 3]));
        byte[] jpeg = [.. PlainPictures.Jpeg];
        var size = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xff, 0xc0]) + 5;
        jpeg.AsSpan(size, 4).Fill(0xea);
        byte[][] bombs =
        [
            Pngs.Of(Pngs.Header(60_000, 60_000), [], pixel),
            jpeg,
            WebPs.Of(WebPs.Chunk("VP8X", [0, 0, 0, 0, 0x5f, 0xea, 0, 0x5f, 0xea, 0]), PlainPictures.LossyWebP[12..]),
            Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' width='60000' height='600in'/>"),
        ];
        Assert.All(bombs, bomb => Assert.Contains("50 megapixels are the limit", Why(bomb), StringComparison.Ordinal));
    }

    [Fact]
    public void Pixels_have_to_be_as_many_as_the_picture_says()
    {
        byte[] few = [0, 1, 2, 3], many = [0, 1, 2, 3, .. "Zqcropped"u8];
        Assert.Equal("is cut off", Why(Png(2, Pngs.Packed(few))));
        Assert.Equal("holds more than the pixels that it shows", Why(Png(1, Pngs.Packed(many))));
        Assert.Equal("holds more than the pixels that it shows", Why(Png(1, [.. Pngs.Packed(few), .. "Zqbehind"u8])));
        Assert.Equal("is damaged: its pixels can't be unpacked", Why(Png(1, [.. "Zqstrange"u8])));

        static byte[] Png(int height, byte[] packed) => Pngs.Of(Pngs.Header(1, height), [], Pngs.Chunk("IDAT", packed));
    }

    [Fact]
    public void A_wrong_check_sum_anywhere_is_refused()
    {
        var png = (byte[])PlainPictures.Png.Clone();
        png[^20] ^= 1;
        Assert.Equal("is damaged: a check sum in it is wrong", Why(png));
    }

    [Fact]
    public void A_picture_that_ends_too_early_is_refused()
    {
        foreach (var (_, plain) in PlainPictures.All)
            for (var length = 0; length < plain.Length; length++)
                Assert.IsType<CleanedPicture.Refused>(CleanPicture.Of(plain[..length]));
    }

    [Fact]
    public void Whatever_happened_to_a_picture_nothing_is_thrown_and_what_comes_out_is_well_formed()
    {
        var (fit, tries) = (0, 0);
        var fixtures = PlantedPicture.All.SelectMany(picture => (byte[][])[picture.Planted, picture.Plain])
            .Append(Encoding.UTF8.GetBytes(WhenDrawingsAreCleaned.Chart)).ToList();
        for (var number = 0; number < fixtures.Count; number++)
        {
            var random = new Random(number);
            for (var i = 0; i < Tries; i++, tries++)
            {
                if (CleanPicture.Of(Damaged(fixtures[number], random)) is not CleanedPicture.Fit clean) continue;
                fit++;
                Assert.Equal(clean.Bytes, WhenPicturesAreCleaned.Fit(clean.Bytes).Bytes);
            }
        }

        Figures.Print("pictures-damaged", $"{fixtures.Count} pictures, {tries:N0} times damaged: {fit:N0} still well-formed, {tries - fit:N0} refused, nothing thrown");
        Assert.True(fit > 0);
    }

    private static byte[] Damaged(byte[] picture, Random random)
    {
        var damaged = picture[..(random.Next(4) == 0 ? random.Next(picture.Length + 1) : picture.Length)];
        if (damaged.Length == 0) return damaged;
        for (var flips = random.Next(1, 6); flips > 0; flips--) damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
        return damaged;
    }

    private static string Why(byte[] picture) => Assert.IsType<CleanedPicture.Refused>(CleanPicture.Of(picture)).Why;
}
