using System.Text.RegularExpressions;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Pages;

public sealed partial class WhenARealHistoryIsShown : IDisposable
{
    private const string SiteFile = """
        title: T
        url: https://reports.example.com/
        statusHistory:
          sources:
            - { name: page, file: status/page, public: true }
        """;

    private readonly Workspace workspace = new();

    [Fact]
    public void Each_page_stays_short_and_every_incident_has_one()
    {
        var corpus = Path.Combine(Repository.Root, "..", "shared", "corpora", "status-github-statuspage-json");
        Assert.SkipUnless(Directory.Exists(corpus), "There is no real history beside this checkout.");
        workspace.With("site.yml", "title: T\n");
        var without = Duration(workspace.Run("build"));
        foreach (var file in Directory.EnumerateFiles(corpus, "*.json", SearchOption.AllDirectories))
            workspace.With("status/page/" + Path.GetFileName(file), File.ReadAllBytes(file));
        workspace.With("site.yml", SiteFile);
        var with = Duration(workspace.Run("build"));

        var folder = Path.Combine(workspace.Output, "public");
        var sizes = Directory.EnumerateFiles(Path.Combine(folder, "incidents"), "*.html", SearchOption.AllDirectories)
            .Select(file => new FileInfo(file)).OrderByDescending(file => file.Length).ToList();
        var incidents =
            sizes.Count(file => File.ReadAllText(file.FullName).Contains("id=\"updates\"", StringComparison.Ordinal));
        Figures.Print("incident-pages", string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"""
            {sizes.Count} pages of {incidents} incidents with updates, {sizes.Sum(file => file.Length):N0} bytes; the largest: {string.Join(", ", sizes.Take(3).Select(Described))}
            Both editions built in {with} ms, without a history in {without} ms
            """));
        Assert.True(incidents > 500, $"{incidents} incidents");
        Assert.InRange(sizes[0].Length, 1, 150_000);

        string Described(FileInfo file) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{Path.GetRelativePath(folder, file.FullName)} {file.Length:N0}");
    }

    public void Dispose() => workspace.Dispose();

    private static string Duration(CommandResult result) => result.ExitCode == 0
        ? Whole().Match(result.Error + result.Output).Groups[1].Value
        : throw new InvalidOperationException(result.Error);

    [GeneratedRegex(@"(?m)^\s*all\s+([0-9,]+) ms")]
    private static partial Regex Whole();
}
