using System.Text;
using PostmortemSite.Tests.Support;
using PostmortemSite.Tests.Support.Pictures;

namespace PostmortemSite.Tests.Redacting;

/// <summary>Pictures and other files beside a report, in public and internal parts of it: what each edition gets.</summary>
public class WhenAReportUsesFiles
{
    private const string Start = "---\naudience: public\nstatus: final\ndate: 2026-01-01\n---\n# A report\n\n## Summary\n\nIt was down.\n\n";

    private const string Site = """
        url: https://example.com/
        redaction:
          deniedTerms: [{ term: Harbourlight, replacement: a venue }]
        """;

    private static readonly string[] OtherFiles = [".env", "key.pem", "logs.zip", "trace.har", "slides.pdf", "rows.csv", "page.html"];

    private const string Drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text id='Zqlayer' y='8'>Requests</text></svg>";

    [Fact]
    public void Only_the_pictures_of_public_parts_are_published_and_none_tells_more_than_it_shows()
    {
        var pictures = PlantedPicture.All;
        var summary = string.Concat(pictures.Select((picture, i) => $"![Picture](used-{i}.png)\n"));
        var inside = string.Concat(pictures.Select((_, i) => $"![Picture](inside-{i}.png)\n"));
        using var workspace = new Workspace().With("site.yml", Site)
            .With("postmortems/a.md", $"{Start}{summary}\n![Chart](chart.svg)\n\n::: internal\n{inside}:::\n\n## Background\n\n![Other](other.svg)\n")
            .With("postmortems/chart.svg", Drawing).With("postmortems/other.svg", Drawing.Replace("Requests", "Zqother", StringComparison.Ordinal))
            .With("postmortems/unused.png", PlainPictures.PalettePng);
        for (var i = 0; i < pictures.Count; i++)
        {
            workspace.With($"postmortems/used-{i}.png", pictures[i].Planted);
            // Other bytes, so that it has another address.
            workspace.With($"postmortems/inside-{i}.png", [.. pictures[i].Planted, .. "Zqinside"u8]);
        }

        workspace.Built("--strict");

        var published = Files(workspace, "public/images");
        Assert.Equal(pictures.Select(picture => picture.Extension).Append(".svg").Order(), published.Select(Path.GetExtension).Order());
        Assert.Equal(2 * pictures.Count + 2, Files(workspace, "internal/images").Count);
        Assert.Equal(pictures.Count + 1, workspace.Page("public/postmortems/a-report/index.html").QuerySelectorAll("img").Length);
        foreach (var file in Files(workspace, "public"))
        {
            var bytes = File.ReadAllBytes(file);
            Assert.DoesNotContain("Zq", Path.GetFileName(file), StringComparison.Ordinal);
            Assert.All(pictures, picture => Assert.Empty(picture.FoundIn(bytes)));
            Assert.True(bytes.AsSpan().IndexOf("Zqlayer"u8) < 0 && bytes.AsSpan().IndexOf("Zqother"u8) < 0);
        }
    }

    [Fact]
    public void The_author_learns_which_pictures_the_public_wont_see_and_where()
    {
        using var workspace = new Workspace().With("site.yml", Site)
            .With("postmortems/a.md", $"{Start}![A](page.png) and ![B](moving.gif)\n\n![C](script.svg)\n![D](bomb.png)\n![E](name.svg)\n![F](https://example.org/x.png)\n"
                + "\n::: internal\n![A](page.png)\n:::\n\n## Action items\n\n- [ ] Look at ![G](moving.gif)\n\n## Background\n\n![A](page.png)\n")
            .With("postmortems/page.png", "<html><script>alert(1)</script></html>")
            .With("postmortems/moving.gif", "GIF89a")
            .With("postmortems/script.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")
            .With("postmortems/name.svg", Drawing.Replace("Requests", "Har<tspan>bour</tspan>light", StringComparison.Ordinal))
            .With("postmortems/bomb.png", Pngs.Of(Pngs.Header(60_000, 60_000), [], Pngs.Chunk("IDAT", Pngs.Packed([0]))));

        var result = workspace.Run("check");

        Assert.Equal(0, result.ExitCode);
        var told = result.Error.Split('\n').Where(line => line.Contains("picture-not-published", StringComparison.Ordinal)).ToList();
        string[] expected =
        [
            "a.md:12:1: picture-not-published: The picture \"page.png\" isn't published: it is no PNG, JPEG, WebP or SVG inside",
            "a.md:12:20: picture-not-published: The picture \"moving.gif\" isn't published: it is a GIF",
            "a.md:14:1: picture-not-published: The picture \"script.svg\" isn't published: it holds <script>.",
            "a.md:15:1: picture-not-published: The picture \"bomb.png\" isn't published: it claims 60,000 × 60,000 pixels",
            "a.md:16:1: picture-not-published: The picture \"name.svg\" isn't published: it holds words that are masked elsewhere.",
            "a.md:25:15: picture-not-published: The picture \"moving.gif\" isn't published: it is a GIF",
            "a.md:17:1: picture-not-published: The picture \"https://example.org/x.png\" isn't published: it lies elsewhere.",
        ];
        Assert.True(told.Count == expected.Length, string.Join("\n", told));
        foreach (var line in expected) Assert.Contains(told, one => one.StartsWith("postmortems/" + line, StringComparison.Ordinal));
        Assert.Equal(1, workspace.Run("check", "--strict").ExitCode);
        Assert.DoesNotContain("img", workspace.Built().Text("public/postmortems/a-report/index.html"), StringComparison.Ordinal);
        Assert.Equal([".gif", ".png", ".png", ".svg", ".svg"], Files(workspace, "internal/images").Select(Path.GetExtension).Order());
    }

    [Fact]
    public void Files_that_arent_pictures_stay_where_they_are()
    {
        var links = string.Concat(OtherFiles.Select(file => $"- [The {file} file]({file})\n"));
        using var workspace = new Workspace().With("site.yml", Site)
            .With("postmortems/a.md", $"{Start}{links}\n::: internal\n[Zqinside](inside.log)\n:::\n");
        foreach (var file in OtherFiles) workspace.With("postmortems/" + file, $"Zqcontent of {file}");

        workspace.Built();

        var told = workspace.Run("check").Error;
        Assert.All(OtherFiles, file => Assert.Contains(
            $"attachment-not-published: The file \"{file}\" isn't published; its link becomes its text.", told, StringComparison.Ordinal));
        Assert.DoesNotContain("attachment-not-published: The file \"inside.log\"", told, StringComparison.Ordinal);
        Assert.All(Files(workspace, ""), file => Assert.DoesNotContain("Zqcontent", File.ReadAllText(file, Encoding.Latin1), StringComparison.Ordinal));
        var page = workspace.Page("public/postmortems/a-report/index.html");
        Assert.All(OtherFiles, file =>
        {
            Assert.Contains($"The {file} file", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Null(page.QuerySelector($"a[href*='{file}']"));
        });
    }

    [Fact]
    public void A_drawings_text_is_searched_for_leaks_like_a_pages()
    {
        using var workspace = new Workspace().With("site.yml", Site).With("postmortems/a.md", Start + "![Chart](chart.svg)\n")
            .With("postmortems/chart.svg", Drawing.Replace("Requests", "at db<tspan>07prod</tspan>", StringComparison.Ordinal))
            .With("postmortems/b.md", "# Inside\n\nIt was db07prod.\n");

        var result = workspace.Run("build");

        Assert.Equal(3, result.ExitCode);
        Assert.Matches(@"public/images/[0-9a-f]{16}\.svg:1:\d+: leak-dropped", result.Error);
        Assert.DoesNotContain("db07prod", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_in_a_published_action_item_is_published()
    {
        using var workspace = new Workspace().With("site.yml", Site)
            .With("postmortems/a.md", Start + "## Action items\n\n- [x] Alert on ![the queue](queue.png)\n")
            .With("postmortems/queue.png", PlainPictures.Png).Built("--strict");

        Assert.Single(Files(workspace, "public/images"));
    }

    private static List<string> Files(Workspace workspace, string folder) =>
        Directory.Exists(Path.Combine(workspace.Output, folder))
            ? [.. Directory.EnumerateFiles(Path.Combine(workspace.Output, folder), "*", SearchOption.AllDirectories)]
            : [];
}
