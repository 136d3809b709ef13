using PostmortemSite.Tests.Support.Pictures;

namespace PostmortemSite.BrowserTests;

/// <summary>
/// The same pictures in both editions: as they were written in the internal one, cleaned in the public one.
/// </summary>
public sealed class WhenPicturesAreShown(Chromium chromium) : IDisposable
{
    private const string Drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='24' height='16'><rect width='24' height='9' fill='#b03'/></svg>";

    /// <summary>One transparent pixel.</summary>
    private const string Gif = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

    /// <summary>For each picture of the page its size, or 0 if it isn't shown, and its first frame's pixels.</summary>
    private const string Pixels = """
        async () => Promise.all([...document.querySelectorAll('img')].map(async picture => {
            picture.loading = 'eager';
            await picture.decode().catch(() => {});
            if (picture.naturalWidth === 0) return '0';
            const canvas = document.createElement('canvas');
            [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
            const context = canvas.getContext('2d');
            context.drawImage(picture, 0, 0);
            return canvas.width + ' ' + canvas.height + ' ' + context.getImageData(0, 0, canvas.width, canvas.height).data.join();
        }))
        """;

    private readonly Workspace workspace = new();

    [Fact]
    public async Task Every_pixel_of_the_public_ones_is_the_internal_ones()
    {
        var pictures = PlantedPicture.All.Select(picture => picture.Planted).Append(Turned()).Append([.. System.Text.Encoding.UTF8.GetBytes(Drawing)]).ToList();
        var (inside, outside) = (await Shown(pictures, "internal", "postmortems/a/"), await Shown(pictures, "public", "postmortems/a-report/"));

        Assert.Equal(pictures.Count, outside.Length);
        Assert.DoesNotContain("0", inside);
        Assert.Equal(inside, outside);
        Assert.StartsWith("16 24 ", outside[^2], StringComparison.Ordinal);
        Figures.Print("pictures-in-a-browser", $"{pictures.Count} pictures, all metadata removed, pixel by pixel the same in Chromium: "
            + $"{inside.Zip(outside).Count(pair => pair.First == pair.Second)}/{pictures.Count}");
    }

    [Fact]
    public async Task The_internal_edition_shows_what_the_public_one_doesnt()
    {
        var scripted = Drawing.Replace("<rect", "<script>document.documentElement.remove()</script><rect", StringComparison.Ordinal);
        byte[][] pictures = [Convert.FromBase64String(Gif), System.Text.Encoding.UTF8.GetBytes(scripted)];

        var inside = await Shown(pictures, "internal", "postmortems/a/");

        Assert.Equal(["1 1 0,0,0,0", "24 16 187,0,51,255"], inside.Select(picture => string.Join(',', picture.Split(',').Take(4))));
        Assert.Empty(await Shown(pictures, "public", "postmortems/a-report/"));
    }

    public void Dispose() => workspace.Dispose();

    /// <summary>A JPEG that lies on its side, as EXIF says.</summary>
    private static byte[] Turned() => Jpegs.With(
        PlainPictures.Jpeg, Jpegs.Segment(0xe1, [.. "Exif\0\0"u8, .. ExifBlock.With("Zq", "Zq", [.. "Zq"u8], orientation: 6)]));

    private async Task<string[]> Shown(IReadOnlyList<byte[]> pictures, string edition, string page)
    {
        var names = pictures.Select((picture, i) => $"{i}{Extension(picture)}").ToList();
        workspace.With("site.yml", "url: https://example.com/\n").With("postmortems/a.md",
            "---\naudience: public\nstatus: final\ndate: 2026-01-01\n---\n# A report\n\n## Summary\n\nIt was down.\n\n"
            + string.Concat(names.Select(name => $"![Picture]({name})\n")));
        foreach (var (name, picture) in names.Zip(pictures)) workspace.With("postmortems/" + name, picture);
        workspace.Built();
        await using var server = await SiteServer.Start(Path.Combine(workspace.Output, edition));
        var opened = await chromium.Open(server.Home + page);
        return await opened.EvaluateAsync<string[]>(Pixels);
    }

    private static string Extension(byte[] picture) => picture[0] switch
    {
        0x89 => ".png",
        0xff => ".jpg",
        (byte)'G' => ".gif",
        (byte)'<' => ".svg",
        _ => ".webp",
    };
}
