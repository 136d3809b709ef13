using System.Text;

namespace PostmortemSite.Tests.Support.Pictures;

/// <summary>A picture with a word of its own in everything that can carry one, and the same without.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Extension">Its file's.</param>
/// <param name="Plain">Without.</param>
/// <param name="Planted">With.</param>
/// <param name="Canaries">The words, by what carries them.</param>
public sealed record PlantedPicture(
    string Name, string Extension, byte[] Plain, byte[] Planted, IReadOnlyDictionary<string, string> Canaries)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<PlantedPicture> All { get; } =
        [.. PlainPictures.All.Select(picture => Plant(picture.Key, picture.Value))];

    public override string ToString() => Name;

    /// <summary>The carriers of which a word stands in some bytes.</summary>
    public IReadOnlyList<string> FoundIn(byte[] bytes) =>
        [.. Canaries.Where(canary => bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(canary.Value)) >= 0).Select(canary => canary.Key)];

    private static PlantedPicture Plant(string name, byte[] plain)
    {
        var canaries = new Dictionary<string, string>();
        var (extension, planted) = name switch
        {
            _ when name.EndsWith("JPEG", StringComparison.Ordinal) => (".jpg", InJpeg(plain, Word)),
            _ when name.EndsWith("WebP", StringComparison.Ordinal) => (".webp", InWebP(plain, Word)),
            _ => (".png", InPng(plain, Word)),
        };
        return new PlantedPicture(name, extension, plain, planted, canaries);

        byte[] Word(string carrier) => Encoding.ASCII.GetBytes(canaries[carrier] = $"Zq{canaries.Count:00}canary");
    }

    private static byte[] InPng(byte[] plain, Func<string, byte[]> word) =>
    [
        .. Pngs.With(plain,
            before:
            [
                .. Pngs.Chunk("tEXt", [.. "Comment\0"u8, .. word("tEXt")]),
                .. Pngs.Chunk("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. word("iTXt with XMP")]),
                // What is compressed can't be found as a word: a name before it can.
                .. Pngs.Chunk("zTXt", [.. word("zTXt"), 0, 0, .. Pngs.Packed("Zqpacked"u8.ToArray())]),
                .. Pngs.Chunk("iCCP", [.. word("iCCP"), 0, 0, .. Pngs.Packed("Zqprofile"u8.ToArray())]),
                .. Pngs.Chunk("eXIf", ExifBlock.With(Text(word("eXIf")), Text(word("eXIf: GPS")), word("eXIf: thumbnail"))),
                .. Pngs.Chunk("tIME", [7, 234, 3, 2, 10, 11, 12]),
                .. Pngs.Chunk("sPLT", [.. word("sPLT"), 0, 8]),
                .. Pngs.Chunk("gAMA", word("gAMA of a wrong length")),
                .. Pngs.Chunk("prVt", word("a private chunk")),
                .. Pngs.Chunk("caBX", word("C2PA")),
            ],
            after: [.. Pngs.Chunk("tEXt", [.. "Author\0"u8, .. word("tEXt after the pixels")])]),
        .. word("behind the end"),
    ];

    private static byte[] InJpeg(byte[] plain, Func<string, byte[]> word) =>
    [
        .. Jpegs.With(plain,
        [
            .. Jpegs.Segment(0xe0, [.. "JFXX\0\x10"u8, .. word("JFIF's thumbnail")]),
            .. Jpegs.Segment(0xe1, [.. "Exif\0\0"u8, .. ExifBlock.With(Text(word("EXIF")), Text(word("GPS")), word("EXIF's thumbnail"))]),
            .. Jpegs.Segment(0xe1, [.. "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'>"u8, .. word("XMP"), .. "</x:xmpmeta>"u8]),
            .. Jpegs.Segment(0xe2, [.. "ICC_PROFILE\0\x01\x01"u8, .. word("ICC")]),
            .. Jpegs.Segment(0xe2, [.. "MPF\0"u8, .. word("the list of further pictures")]),
            .. Jpegs.Segment(0xe5, word("APP5")),
            .. Jpegs.Segment(0xeb, [.. "JP\0\0"u8, .. word("C2PA")]),
            .. Jpegs.Segment(0xed, [.. "Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x0f\x1c\x02\x78\0\x0a"u8, .. word("IPTC"), 0]),
            .. Jpegs.Segment(0xfe, word("a comment")),
        ])[..^2],
        .. Jpegs.Segment(0xfe, word("a comment after the pixels")), 0xff, 0xd9,
        0xff, 0xd8, .. Jpegs.Segment(0xfe, word("a second picture")), 0xff, 0xd9, .. word("behind the end"),
    ];

    private static byte[] InWebP(byte[] plain, Func<string, byte[]> word)
    {
        var extended = plain.AsSpan(12).StartsWith("VP8X"u8) ? plain[12..] : [.. WebPs.Chunk("VP8X", [0, 0, 0, 0, 23, 0, 0, 15, 0, 0]), .. plain[12..]];
        // What says that there is a profile, EXIF and XMP.
        extended[8] |= 0x2c;
        return
        [
            .. WebPs.Of(
                extended[..18], WebPs.Chunk("ICCP", word("ICCP")), extended[18..], WebPs.Chunk("odd ", word("an unknown chunk")),
                WebPs.Chunk("EXIF", ExifBlock.With(Text(word("EXIF")), Text(word("GPS")), word("EXIF's thumbnail"))),
                WebPs.Chunk("XMP ", word("XMP"))),
            .. word("behind the end"),
        ];
    }

    private static string Text(byte[] word) => Encoding.ASCII.GetString(word);
}
