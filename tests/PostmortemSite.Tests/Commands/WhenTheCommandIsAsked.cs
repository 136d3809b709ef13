using System.Text.Json;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Commands;

public class WhenTheCommandIsAsked
{
    private const string Report = """
        ---
        id: PM-1
        date: 2026-03-02
        severity: SEV2
        ---
        # It broke, "badly"

        ## Action items

        - [ ] Mend it, soon (@ada)
        - [x] Look at it
        """;

    [Fact]
    public void Postmortems_are_listed_for_people_and_for_scripts()
    {
        using var workspace = new Workspace().With("postmortems/a.md", Report).With("postmortems/b.md", "# Undated\n");

        Assert.Equal(
            "postmortems/a.md\tPM-1\t2026-03-02\tSEV2\tinternal\tfinal\t-\tIt broke, \"badly\"\n" +
            "postmortems/b.md\t-\t-\t-\tinternal\tfinal\t-\tUndated\n",
            workspace.Run("list", "postmortems").Output);
        Assert.Contains("postmortems/a.md,PM-1,2026-03-02,SEV2,internal,final,,\"It broke, \"\"badly\"\"\"\r\n",
            workspace.Run("list", "postmortems", "--csv").Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(workspace.Run("list", "postmortems", "--json").Output);
        Assert.Equal("It broke, \"badly\"", json.RootElement[0].GetProperty("title").GetString());
    }

    [Fact]
    public void Actions_are_listed_with_their_state()
    {
        using var workspace = new Workspace().With("postmortems/a.md", Report);
        using var json = JsonDocument.Parse(workspace.Run("list", "actions", "--json").Output);

        Assert.Equal(["open", "done"], json.RootElement.EnumerateArray().Select(action => action.GetProperty("state").GetString()));
        Assert.Equal("@ada", json.RootElement[0].GetProperty("owners").GetString());
        Assert.Equal("10", json.RootElement[0].GetProperty("line").GetString());
    }

    [Fact]
    public void Problems_are_listed_without_failing()
    {
        using var workspace = new Workspace().With("site.yml", "title: T").With("postmortems/a.md", "---\naudience: Public\n---\n# A\n");
        var result = workspace.Run("list", "problems");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("error\tpostmortems/a.md\t2\t11\tvalue\t", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_writes_nothing_and_tells_all_problems()
    {
        using var workspace = new Workspace().With("postmortems/a.md", Report).With("postmortems/b.md", "# B\n\n[x](nowhere.md)\n");
        var result = workspace.Run("check");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("postmortems/b.md:3:1: link-target:", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Output));
        Assert.Equal(1, workspace.Run("check", "--strict").ExitCode);
    }

    [Fact]
    public void Annotations_cant_be_forged_by_what_a_report_says()
    {
        using var workspace = new Workspace().With("postmortems/a.md", "# A\n\n[x](no%0A::add-mask::where.md)\n");
        var result = workspace.Run("check", "--annotations");

        Assert.Contains("::warning file=input/postmortems/a.md,line=3,col=1,title=link-scheme::", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Error.Split('\n'), line => line.StartsWith("::add-mask", StringComparison.Ordinal));
        Assert.Contains("no%250A", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build", "--inptu", "x")]
    [InlineData("bild")]
    [InlineData("build", "--as-of", "yesterday")]
    [InlineData("build", "--base-url", "example.com")]
    [InlineData("build", "--input", "nowhere")]
    [InlineData("list", "postmortems", "--json", "--csv")]
    public void Wrong_usage_is_told_in_a_line_or_two(params string[] arguments)
    {
        using var workspace = new Workspace();
        var result = workspace.Run(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.InRange(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, 1, 3);
    }

    [Theory]
    [InlineData("--help", "build", "check", "redact", "list", "Exit codes")]
    [InlineData("redact --help", "<report>", "--input", "--format", "--json", "--full", "--approve", "--output")]
    [InlineData("build --help", "--input", "--output", "--base-url", "--as-of", "--strict")]
    public void Help_names_everything(string arguments, params string[] expected)
    {
        using var workspace = new Workspace();
        var result = workspace.Run(arguments.Split(' '));

        Assert.Equal(0, result.ExitCode);
        foreach (var word in expected) Assert.Contains(word, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_archive_makes_two_empty_sites()
    {
        using var workspace = new Workspace().With("site.yml", "title: New here");
        Assert.Equal(0, workspace.Run("build").ExitCode);
        Assert.Equal("New here", workspace.Page("public/index.html").QuerySelector("h1")!.TextContent.Trim());
    }

    [Fact]
    public void As_of_moves_what_is_overdue_and_nothing_public()
    {
        using var workspace = new Workspace().With("postmortems/a.md", """
            ---
            audience: public
            status: final
            date: 2026-03-02
            ---
            # A

            ## Action items

            | Action | Due | Status |
            |---|---|---|
            | Mend it | 2026-04-01 | Open |
            """);
        workspace.Built("--as-of", "2026-03-15");
        var (before, page) = (workspace.Tree("public"), workspace.Text("internal/postmortems/a/index.html"));
        workspace.Built("--as-of", "2026-05-15");

        Assert.Equal(before, workspace.Tree("public"));
        Assert.DoesNotContain("Overdue", page, StringComparison.Ordinal);
        Assert.Contains("Overdue", workspace.Text("internal/postmortems/a/index.html"), StringComparison.Ordinal);
    }
}
