using System.Text.RegularExpressions;
using PostmortemSite.StatusHistory.Formats;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Pages;

/// <summary>What a pull found gone or changed is for whoever keeps the archive, and for nobody else.</summary>
public sealed partial class WhenAPageTookSomethingBack
{
    private const string Site = """
        title: T
        statusHistory:
          sources:
            - { name: main, file: status/main.json, public: true }
        """;

    private const string History = $$"""
        {"format": "{{SnapshotFormat.Name}}", "fetched": "2026-05-11T12:00:00Z", "incidents": [
          {"id": "aaa111", "name": "Slow", "impact": "none", "state": "resolved",
           "started": "2026-05-01T10:00:00Z", "resolved": "2026-05-01T11:00:00Z",
           "updates": [{"at": "2026-05-01T10:05:00Z", "state": "resolved", "body": {"html": "<p>All is well.</p>"} }],
           "vanished": "2026-05-10T12:00:00Z",
           "edits": [
             {"at": "2026-05-09T12:00:00Z", "field": "name", "before": "CANARY <b>burns</b>"},
             {"at": "2026-05-09T12:00:00Z", "field": "resolved", "before": "2026-05-01T15:00:00Z"},
             {"at": "2026-05-09T12:00:00Z", "field": "update 2026-05-01T10:05:00Z",
              "before": "<p>CANARY data<script>alert(1)</script> lost.</p><p>Sorry.</p>"},
             {"at": "2026-05-09T12:00:00Z", "field": "removed update 2026-05-01T10:03:00Z", "before": "CANARY gone"}]} ]}
        """;

    [Fact]
    public void It_is_listed_as_flags()
    {
        using var workspace = Archive();

        Assert.Equal(
            "status/main.json:2:4\tmain\taaa111\tvanished\tThe page no longer lists it, since 2026-05-10T12:00:00Z.\n"
            + "status/main.json:2:4\tmain\taaa111\tedited\tThe page changed its name, end, updates since it was first "
            + "fetched.\n",
            workspace.Run("status", "list", "--flags").Output);
    }

    [Fact]
    public void The_internal_page_tells_it_as_plain_text()
    {
        using var workspace = Archive().Built();
        var page = workspace.Page("internal/incidents/aaa111/index.html");
        var section = page.QuerySelector("section:has(#taken-back)")!;

        Assert.Equal("The page no longer lists it, since 10 May 2026, 12:00 UTC.",
            Squeezed(section.QuerySelector("p")!.TextContent));
        Assert.Equal(
            [
                "Name changed by 9 May 2026, 12:00 UTC; before: | CANARY <b>burns</b>",
                "End changed by 9 May 2026, 12:00 UTC; before: | 1 May 2026, 15:00 UTC",
                "Update of 1 May 2026, 10:05 UTC changed by 9 May 2026, 12:00 UTC; before: | CANARY data lost. | Sorry.",
                "Removed update of 1 May 2026, 10:03 UTC changed by 9 May 2026, 12:00 UTC; before: | CANARY gone",
            ],
            section.QuerySelectorAll("li").Select(edit =>
                string.Join(" | ", edit.QuerySelectorAll("p").Select(line => Squeezed(line.TextContent)))));
        Assert.All(section.QuerySelectorAll("li p:not(.meta)"), line => Assert.Equal("auto", line.GetAttribute("dir")));
        Assert.Null(page.QuerySelector("#doubts"));
    }

    [Fact]
    public void Nothing_of_it_is_public()
    {
        using var workspace = Archive().Built();
        Assert.Equal(0, workspace.Run("redact", "--output", "exported").ExitCode);

        var published = Directory.EnumerateFiles(Path.Combine(workspace.Output, "public"), "*",
                SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(workspace.Root, "exported"), "*",
                SearchOption.AllDirectories)).ToList();

        Assert.Contains(published, file => File.ReadAllText(file).Contains("All is well.", StringComparison.Ordinal));
        foreach (var word in new[] { "CANARY", "took back", "taken-back", "vanished", "\"edits\"", "no longer lists" })
            Assert.DoesNotContain(published, file => File.ReadAllText(file).Contains(word, StringComparison.Ordinal));
    }

    private static Workspace Archive() => new Workspace().With("site.yml", Site).With("status/main.json", History)
        .With("postmortems/one.md",
            "---\ntitle: One\ndate: 2026-05-01\naudience: public\nstatus: final\n---\n## Summary\n\nIt was slow.\n");

    private static string Squeezed(string text) => Gaps().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Gaps();
}
