using PostmortemSite.Model;
using PostmortemSite.StatusHistory.Linking;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Linking;

public class WhenALinkIsWritten
{
    private const string Noon =
        "started: 2026-03-01T12:00:00Z\nresolved: 2026-03-01T13:00:00Z\nservices: [checkout-api]";

    public static TheoryData<string> Names => [.. Cases.Blocks("front-matter.cases.txt").Select(item => item.Name)];

    [Theory, MemberData(nameof(Names))]
    public void No_other_character_changes(string name)
    {
        var (_, text, expected) = Cases.Blocks("front-matter.cases.txt").Single(item => item.Name == name);
        foreach (var lineEnd in new[] { "\n", "\r\n" })
        {
            var problems = new List<Problem>();
            var edited = RecordIncidents.In(new SourceFile("one.md",
                text.Replace("\n", lineEnd, StringComparison.Ordinal) + lineEnd), ["p4xd7g0w"], problems.Add);

            Assert.Equal(expected == "refused"
                ? null
                : expected.Replace("\n", lineEnd, StringComparison.Ordinal) + lineEnd, edited);
            if (edited is null)
                Assert.Equal("Write \"incidents: [p4xd7g0w]\" yourself.", Assert.Single(problems).Remedy);
        }
    }

    [Theory]
    [InlineData("p4xd7g0w", "p4xd7g0w")]
    [InlineData("12345", "\"12345\"")]
    [InlineData("12e4", "\"12e4\"")]
    [InlineData("0x1f", "\"0x1f\"")]
    [InlineData("true", "\"true\"")]
    [InlineData("2026-03-01", "\"2026-03-01\"")]
    [InlineData("main/a1: b", "\"main/a1: b\"")]
    public void A_name_that_could_be_something_else_is_quoted(string id, string written) =>
        Assert.Equal($"---\nincidents: [{written}]\n---\nText.",
            RecordIncidents.In(new SourceFile("one.md", "Text."), [id], _ => { }));

    [Fact]
    public void It_is_the_one_that_fits_and_is_likely_enough()
    {
        using var archive = new LinkArchive().Incident("right1", "A", "12:10", components: ["Checkout"])
            .Report("likely", Noon)
            .Report("unlikely", Noon.Replace("[checkout-api]", "[warehouse]", StringComparison.Ordinal));
        var workspace = archive.Written();
        var before = Trees.Of(workspace.Input);
        Assert.Equal(0, workspace.Run("status", "link").ExitCode);
        Assert.Equal(before, Trees.Of(workspace.Input));

        var result = workspace.Run("status", "link", "--write");

        Assert.Equal((0, "Wrote right1 into postmortems/likely.md.\n"), (result.ExitCode, result.Error));
        Assert.Equal($"---\n{Noon}\nincidents: [right1]\n---\n## Summary\n\nIt was slow.\n",
            File.ReadAllText(Path.Combine(workspace.Input, "postmortems/likely.md")));
        Assert.Equal(["postmortems/likely.md"], Trees.Of(workspace.Input).Except(before).Select(file => file.Key));

        var again = workspace.Run("status", "link", "--write", "--at-least", "0.4");
        Assert.Equal("Wrote right1 into postmortems/unlikely.md.\n", again.Error);
        Assert.Contains("0 reports", workspace.Run("status", "link", "--write").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_several_fit_nothing_is()
    {
        using var archive = new LinkArchive().Incident("a1", "A", "12:10", components: ["Checkout"])
            .Incident("b2", "B", "12:20").Report("one", Noon);
        var workspace = archive.Written();
        var before = Trees.Of(workspace.Input);
        var result = workspace.Run("status", "link", "--write", "--at-least", "0");

        Assert.Equal((0, "Nothing was written: of no report exactly one incident fits with a confidence of 0 (--at-least).\n"),
            (result.ExitCode, result.Error));
        Assert.Equal(before, Trees.Of(workspace.Input));
    }

    [Fact]
    public void One_report_without_a_place_doesnt_keep_the_others_from_theirs()
    {
        using var archive = new LinkArchive().Incident("a1", "A", "12:10", components: ["Checkout"])
            .Report("last", Noon);
        archive.Workspace.With("postmortems/braces.md",
            "---\n{ started: 2026-03-01T12:00:00Z, services: [checkout-api] }\n---\nText.\n");
        var result = archive.Written().Run("status", "link", "--write");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("postmortems/braces.md:1:1", result.Error, StringComparison.Ordinal);
        Assert.Contains("Wrote a1 into postmortems/last.md.", result.Error, StringComparison.Ordinal);
    }
}
