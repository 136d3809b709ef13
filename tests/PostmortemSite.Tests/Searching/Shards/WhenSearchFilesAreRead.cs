using System.Collections.Immutable;
using System.Text;
using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Deriving;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;
using PostmortemSite.Searching;
using PostmortemSite.Searching.Shards;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Searching.Shards;

public sealed class WhenSearchFilesAreRead
{
    private static readonly SearchLayout Small = new(200, 12, 4, false);

    private static readonly Lazy<Edition<Internal>> Example = new(() => new IndexEdition<Internal>().Run(
        new ComposeEdition<Internal>(new LocalDate(2026, 1, 1)).Run(
            new SiteBuild(
                new BuildOptions(Repository.Input, "", new LocalDate(2026, 1, 1)), BuildReport.Silent).Parse())));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_term_is_in_them(bool isOneFile)
    {
        var files = WriteSearchFiles.For(Example.Value, Small with { IsOneFile = isOneFile });
        var lines = files.All.SelectMany(file => ReadSearchFile.Text(file.Path, file.Content).Split('\n')).ToHashSet();
        var index = Example.Value.Index;
        Assert.Subset(lines, index.Terms.Concat(index.Letters?.Terms ?? []).Select(term => term.Text).ToHashSet());
        Assert.True(files.All.Length > (isOneFile ? 20 : 200), $"{files.All.Length} files");
    }

    [Fact]
    public void What_is_text_already_stays_as_it_is()
    {
        foreach (var file in All().Where(file => !IsBinary(file)))
            Assert.Equal(Encoding.UTF8.GetString(file.Content), ReadSearchFile.Text(file.Path, file.Content));
    }

    /// <summary>Nothing can hide before, between or after what they hold.</summary>
    [Fact]
    public void A_byte_too_many_or_too_few_is_refused()
    {
        foreach (var file in Binary())
        {
            Assert.Throws<FormatException>(() => ReadSearchFile.Text(file.Path, [.. file.Content, 0]));
            Assert.Throws<FormatException>(() => ReadSearchFile.Text(file.Path, file.Content.AsSpan()[..^1]));
        }
    }

    [Theory]
    [InlineData("a longer number than need be", new byte[] { 0x80, 0x00 })]
    [InlineData("a text that is cut off", new byte[] { 9, (byte)'0', (byte)'a', (byte)'\n' })]
    [InlineData("a line without an end", new byte[] { 2, (byte)'0', (byte)'a', 0, 0, 0, 0 })]
    [InlineData("letters shared with nothing", new byte[] { 3, (byte)'1', (byte)'a', (byte)'\n', 0, 0, 0, 0 })]
    [InlineData(
        "terms out of order",
        new byte[] { 6, (byte)'0', (byte)'b', (byte)'\n', (byte)'0', (byte)'a', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0 })]
    [InlineData("what isn't UTF-8", new byte[] { 3, (byte)'0', 0xFF, (byte)'\n', 0, 0, 0, 0 })]
    public void Another_form_is_refused(string why, byte[] bytes) =>
        Assert.True(
            Record.Exception(() => ReadSearchFile.Text("search/data/x/terms/0.bin", bytes)) is FormatException, why);

    [Fact]
    public void They_are_the_same_each_time()
    {
        var (first, again) = (All(), WriteSearchFiles.For(Example.Value, Small).All);
        Assert.Equal(first.Select(file => file.Path), again.Select(file => file.Path));
        Assert.All(first.Zip(again), pair => Assert.Equal(pair.First.Content, pair.Second.Content));
    }

    [Fact]
    public void Another_text_gives_another_address()
    {
        SearchFile[] one = [new("head.json", [1])], other = [new("head.json", [2])];
        Assert.NotEqual(new SearchFiles([.. one]).Start, new SearchFiles([.. other]).Start);
    }

    [Fact]
    public void The_built_site_has_one_file_beside_the_texts()
    {
        using var workspace = new Workspace();
        workspace.With("a.md", "# Disk full\n\nThe disk of the ledger was full.\n").Built("--input", workspace.Input);
        var folder = Directory.GetDirectories(Path.Combine(workspace.Output, "internal", "search", "data")).Single();
        Assert.Equal(["all.bundle", "text/0.txt"], Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal));
        Assert.Contains("The disk of the ledger was full.", File.ReadAllText(Path.Combine(folder, "text/0.txt")));
        Assert.Contains(
            "/search/data/*\n  Cache-Control: public, max-age=31536000, immutable\n",
            workspace.Text("internal/_headers"));
    }

    private static ImmutableArray<SearchFile> All() => WriteSearchFiles.For(Example.Value, Small).All;

    private static IEnumerable<SearchFile> Binary() => All()
        .Concat(WriteSearchFiles.For(Example.Value, SearchLayout.Whole).All)
        .Where(IsBinary);

    private static bool IsBinary(SearchFile file) => Path.GetExtension(file.Path) is ".bin" or ".bundle";
}
