namespace PostmortemSite.Tests.Support.Pictures;

/// <summary>
/// Small pictures without any metadata, made for these tests: a gradient with a box on it, 24 by 16 pixels, which
/// Chromium's canvas coded; and PNGs that are written here.
/// </summary>
public static class PlainPictures
{
    public static byte[] Jpeg { get; } = Convert.FromBase64String("""
        /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNS
        Mj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P
        T0//wAARCAAQABgDASIAAhEBAxEB/8QAGAAAAgMAAAAAAAAAAAAAAAAAAAIDBAX/xAAfEAACAgMAAgMAAAAAAAAAAAABAgADBAUREiET
        FGH/xAAVAQEBAAAAAAAAAAAAAAAAAAAFA//EABkRAAMBAQEAAAAAAAAAAAAAAAABAwIhIv/aAAwDAQACEQMRAD8AvaTW6jNw3s2Of9e0
        WFQvzInV4PfCP0zFzUqqzb66H86ksZUboPkoPo9EiJiEykJDF6NabbAmEUmEVxLgPS3o/9k=
        """);

    public static byte[] LossyWebP { get; } = Convert.FromBase64String("""
        UklGRnIAAABXRUJQVlA4IGYAAAAwBACdASoYABAAPtFUo0uoJKMhsAgBABoJbACdMoMYPYAQTYwShTj1fgAA+5gw6Kzt8McLIke80I+l
        s4McW4mPnMtXkqAMnccUfc+u8w58Vv+Rqs8hR0cTmWigIDSb3pJrDYbH8AA=
        """);

    public static byte[] LosslessWebP { get; } = Convert.FromBase64String("""
        UklGRiQCAABXRUJQVlA4TBgCAAAvF8ADAKfGoI0kITMekY2mmwcODwjatm0u7o/hVM6gbRtByfMH9s/pl86/gKB4IDOu/+amhSXDIiUt
        pgRAoMTQxpAAbBLAkAF2AykxAAmJJbFHYkoAQ0ICEgNAyiEZWkg5UiLlkFhIOQDp6zOMQxISE5CwkHJIQgIZRgybsroBw8hSYJZmxABk
        lgEBEgOpxTBiWHWP4bMABlIOlBigZUuEnw1CoI9DEp5Bn79NYmghIQCbxNDmqfiLTC2JlLCwadP53e8DiAEAkG1s27Ztm7Xd2bZt27Zt
        285HfCGi/wrSNmAqYNfF/+/n6+3l8d7a4tRIV2t1aU56LJuMC/H9+35/uDo93FqeGettr6vIy0zgUvFh/h4/H08350c7q/OTAx2NVQXZ
        KXwGMTrQy/nr5R4AAAAAhrqba0ty0+JZFEyoj5vN2+MVlL62+rK8jGQODR/p52Fn8XxzAaWjqbIoK5XPJMQEeDtaGd1dHkNBUAzydbU1
        0b0+O9hcnhnraa8rz8tM5FLx4f4eDmb6GqDi3ORAZ0NlYXYKn0mMCvRyMTfWUjnZ3ViYHupuqSnOTYtjUTAhPu42JjrqCvvbS7Oj/W31
        ZfkZSRw6PsLP085MT1NJdmdlfmIQqsiDKDpZGWqryEusI/5BwgZDFFUVpcSWZ8ZR/rA3M9BQlhEXRvwDVHS2NNZSkZMUEZwe7m6uLUb4
        w9pUR01BWlRIAA==
        """);

    public static byte[] TransparentWebP { get; } = Convert.FromBase64String("""
        UklGRtgAAABXRUJQVlA4WAoAAAAQAAAAFwAADwAAQUxQSCUAAAABFyAQSLLdn2CNiAgHBY0kNV/9FTrqkHs4iOj/BIyPToF6F4QGAFZQ
        OCCMAAAAcAQAnQEqGAAQAD7RVKNLqCSjIbAIAQAaCWwAnR/CfADY2IRpSmt3L6s4PAAA+5gxuW8Q66n2skn1/U293wBdxmScLe2YVfAV
        qTUAsx5ml9Tv/j9Trnkk+vISjlL6bB1sl1q21pj/4kPExf47kxwXfjtZR/8/VzgGXsSU9P4Cfss8n+so/61YuKqAAAA=
        """);

    public static byte[] Png { get; } = Pngs.Of(Pngs.Header(24, 16), [], Pngs.Chunk("IDAT", Pngs.Packed(Gradient(24, 16))));

    public static byte[] PalettePng { get; } = Pngs.Of(
        Pngs.Header(8, 8, depth: 2, colourType: 3),
        [.. Pngs.Chunk("PLTE", [0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255]), .. Pngs.Chunk("tRNS", [255, 128])],
        Pngs.Chunk("IDAT", Pngs.Packed([.. Enumerable.Range(0, 8).SelectMany(line => (byte[])[0, 0b00011011, (byte)line])])));

    public static byte[] InterlacedPng { get; } = Pngs.Of(
        Pngs.Header(3, 2, depth: 8, colourType: 0, interlacing: 1), [],
        // Of the seven passes a picture of 3 by 2 pixels has four: each of their lines has its filter before it.
        Pngs.Chunk("IDAT", Pngs.Packed([0, 10, 0, 30, 0, 20, 0, 40, 50, 60])));

    public static byte[] AnimatedPng { get; } = Pngs.Of(
        Pngs.Header(24, 16), [.. Pngs.Chunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0]), .. Pngs.Chunk("fcTL", Pngs.FrameControl(0, 24, 16))],
        [
            .. Pngs.Chunk("IDAT", Pngs.Packed(Gradient(24, 16))), .. Pngs.Chunk("fcTL", Pngs.FrameControl(1, 5, 4)),
            .. Pngs.Chunk("fdAT", [0, 0, 0, 2, .. Pngs.Packed(Gradient(5, 4))]),
        ]);

    public static byte[] AnimatedWebP { get; } = WebPs.Of(
        WebPs.Chunk("VP8X", [0x02, 0, 0, 0, 23, 0, 0, 15, 0, 0]), WebPs.Chunk("ANIM", [0, 0, 0, 0, 0, 0]),
        WebPs.Frame(24, 16, LossyWebP[12..]), WebPs.Frame(24, 16, TransparentWebP[30..]));

    /// <summary>Every picture of pixels, by its name.</summary>
    public static IReadOnlyDictionary<string, byte[]> All { get; } = new Dictionary<string, byte[]>
    {
        ["PNG"] = Png,
        ["PNG with a palette"] = PalettePng,
        ["interlaced PNG"] = InterlacedPng,
        ["animated PNG"] = AnimatedPng,
        ["JPEG"] = Jpeg,
        ["lossy WebP"] = LossyWebP,
        ["lossless WebP"] = LosslessWebP,
        ["transparent WebP"] = TransparentWebP,
        ["animated WebP"] = AnimatedWebP,
    };

    /// <summary>Lines of RGB pixels, each with its filter, which is none, before it.</summary>
    private static byte[] Gradient(int width, int height) =>
    [
        .. Enumerable.Range(0, height).SelectMany(y => Enumerable.Range(0, width)
            .SelectMany(x => (byte[])[(byte)(x * 9), (byte)(y * 13), 120]).Prepend((byte)0)),
    ];
}
