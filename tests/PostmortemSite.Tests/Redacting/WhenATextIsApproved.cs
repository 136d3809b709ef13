using System.Text;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Redacting;

public class WhenATextIsApproved
{
    private const string Site = "title: T\nredaction:\n  review: required\n";

    private static string Report(string name, string front = "", string body = "") => $"""
        ---
        title: {name}
        date: 2026-03-02
        audience: public
        status: final{front}
        ---
        # {name}

        ## Summary

        It broke at noon. {body}

        """;

    private static Workspace Archive() => new Workspace().With("site.yml", Site).With("postmortems/a.md", Report("Alpha"));

    private static string Hash(Workspace workspace, string name) =>
        workspace.Run("redact", name, "--json").Output.Split("\"hash\": \"")[1][..32];

    [Fact]
    public void Only_approved_texts_are_published_and_the_others_are_named()
    {
        using var workspace = Archive().With("postmortems/b.md", Report("Beta", body: "See [Alpha](a.md)."));
        Assert.Equal(0, workspace.Run("redact", "b", "--approve").ExitCode);
        var result = workspace.Run("build");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("postmortems/a.md:1:1: review-missing: Nobody has approved what the public would read of it, so it isn't published. " +
            "Read it with \"redact a\", then \"redact a --approve\". (warning)", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("postmortems/b.md", result.Error, StringComparison.Ordinal);
        Assert.False(workspace.Exists("public/postmortems/alpha/index.html"));
        // The link leads nowhere as long as Alpha isn't published; what was approved has it.
        var beta = workspace.Page("public/postmortems/beta/index.html");
        Assert.Contains("See Alpha.", beta.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(beta.QuerySelectorAll("a"), link => link.TextContent == "Alpha");
        Assert.Contains("[Alpha](alpha.md)", File.ReadAllText(Path.Combine(workspace.Input, "reviewed/postmortems/b.md")), StringComparison.Ordinal);
        Assert.Equal(
            "postmortems/a.md\twaiting for review\t2\tpostmortems/alpha.md\npostmortems/b.md\tpublished\t3\tpostmortems/beta.md\n",
            workspace.Run("redact").Output);
    }

    [Fact]
    public void Approving_one_doesnt_change_what_was_approved_of_another()
    {
        using var workspace = Archive().With("postmortems/b.md", Report("Beta", body: "See [Alpha](a.md)."));
        workspace.Run("redact", "b", "--approve");
        workspace.Run("redact", "a", "--approve");
        workspace.Built("--strict");

        Assert.Contains(workspace.Page("public/postmortems/beta/index.html").QuerySelectorAll("a"), link => link.TextContent == "Alpha");
    }

    [Fact]
    public void A_text_that_changed_since_is_kept_out_and_shown_as_a_diff()
    {
        using var workspace = Archive();
        workspace.Run("redact", "a", "--approve");
        var file = Path.Combine(workspace.Input, "postmortems/a.md");
        File.WriteAllText(file, File.ReadAllText(file).Replace("at noon", "at midnight", StringComparison.Ordinal));
        var result = workspace.Run("check");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("postmortems/a.md:6:1: review-changed:", result.Error, StringComparison.Ordinal);
        Assert.Contains("\n    | -It broke at noon.\n    | +It broke at midnight.\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("\n-It broke at noon.\n+It broke at midnight.\n", workspace.Run("redact", "a").Output, StringComparison.Ordinal);
        Assert.Equal(1, workspace.Run("build", "--strict").ExitCode);
        workspace.Built();
        Assert.False(workspace.Exists("public/postmortems/alpha/index.html"));
        Assert.Contains("Changed since review", workspace.Text("internal/postmortems/a/public/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_public_doesnt_read_may_change()
    {
        using var workspace = Archive();
        workspace.Run("redact", "a", "--approve");
        File.AppendAllText(Path.Combine(workspace.Input, "postmortems/a.md"), "\n## Detection\n\nNobody looked.\n");

        Assert.Equal(0, workspace.Run("check", "--strict").ExitCode);
    }

    [Theory]
    [InlineData(null, "There is no reviewed/postmortems/a.md to compare it with.")]
    [InlineData("Something else.\n", "reviewed/postmortems/a.md isn't the text that was approved, so there is no diff.")]
    public void A_copy_that_isnt_what_was_approved_is_no_diff(string? copy, string expected)
    {
        using var workspace = Archive();
        workspace.Run("redact", "a", "--approve");
        File.AppendAllText(Path.Combine(workspace.Input, "postmortems/a.md"), "More.\n");
        var path = Path.Combine(workspace.Input, "reviewed/postmortems/a.md");
        if (copy is null) File.Delete(path);
        else File.WriteAllText(path, copy);
        var result = workspace.Run("check");

        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("    | ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_with_line_ends_of_Windows_is_the_same_text()
    {
        using var workspace = Archive();
        workspace.Run("redact", "a", "--approve");
        File.AppendAllText(Path.Combine(workspace.Input, "postmortems/a.md"), "More.\n");
        var path = Path.Combine(workspace.Input, "reviewed/postmortems/a.md");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Contains("    | +More.", workspace.Run("check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_review_is_asked_for_an_old_approval_means_nothing()
    {
        using var workspace = Archive().With("site.yml", "title: T\n")
            .With("postmortems/a.md", Report("Alpha", "\npublic: { reviewed: 00000000000000000000000000000000 }"));

        Assert.Equal(0, workspace.Run("build", "--strict").ExitCode);
        Assert.True(workspace.Exists("public/postmortems/alpha/index.html"));
    }

    [Theory]
    [InlineData("status: final\n", "status: final\npublic: { reviewed: HASH }\n")]
    [InlineData("status: final\npublic:\n    # ours\n    slug: alpha # kept\n", "status: final\npublic:\n    # ours\n    reviewed: HASH\n    slug: alpha # kept\n")]
    [InlineData("public: {slug: alpha}\nstatus: final\n", "public: {reviewed: HASH, slug: alpha}\nstatus: final\n")]
    [InlineData("public: {}\nstatus: final\n", "public: { reviewed: HASH }\nstatus: final\n")]
    [InlineData("public:\nstatus: final\n", "public: { reviewed: HASH }\nstatus: final\n")]
    [InlineData("public:   # later\nstatus: final\n", "public: { reviewed: HASH }   # later\nstatus: final\n")]
    [InlineData("status: final\npublic:\n  slug: alpha\n  reviewed: 0123 # old\n", "status: final\npublic:\n  slug: alpha\n  reviewed: HASH # old\n")]
    [InlineData("status: final\npublic: { slug: alpha, reviewed: \"0123\" }\n", "status: final\npublic: { slug: alpha, reviewed: HASH }\n")]
    [InlineData("status: final\npublic: { reviewed: , slug: alpha }\n", "status: final\npublic: { reviewed: HASH , slug: alpha }\n")]
    [InlineData("status: final\npublic:\n  slug: alpha\n  reviewed:\n", "status: final\npublic:\n  slug: alpha\n  reviewed: HASH\n")]
    public void The_approval_is_all_that_changes_in_the_file(string front, string expected)
    {
        foreach (var (lineEnd, mark) in new[] { ("\n", ""), ("\r\n", ""), ("\n", "\ufeff"), ("\r\n", "\ufeff") })
        {
            using var workspace = Archive();
            string File(string front) => mark + $"---\ntitle: Alpha\ndate: 2026-03-02\naudience: public\n{front}---\n# Alpha\n\n## Summary\n\nIt  broke.  \n"
                .Replace("\n", lineEnd, StringComparison.Ordinal);
            workspace.With("postmortems/a.md", File(front));
            var result = workspace.Run("redact", "a", "--approve");

            Assert.True(result.ExitCode == 0, result.Error);
            Assert.Equal(
                File(expected.Replace("HASH", Hash(workspace, "a"), StringComparison.Ordinal)),
                Encoding.UTF8.GetString(System.IO.File.ReadAllBytes(Path.Combine(workspace.Input, "postmortems/a.md"))));
            Assert.Equal(0, workspace.Run("check", "--strict").ExitCode);
        }
    }

    [Fact]
    public void Where_the_front_matter_ends_with_three_dots_it_is_the_same()
    {
        using var workspace = Archive().With("postmortems/a.md",
            "---\ntitle: Alpha\ndate: 2026-03-02\naudience: public\nstatus: final\n...\n# Alpha\n\n## Summary\n\nIt broke.\n");
        workspace.Run("redact", "a", "--approve");

        Assert.Equal(0, workspace.Run("check", "--strict").ExitCode);
    }

    [Theory]
    [InlineData("# Alpha\n\n## Summary\n\nIt broke.\n", "a.md:1:1: review-place: The report has no front matter")]
    [InlineData("---\n{ title: Alpha }\n---\n# Alpha\n\n## Summary\n\nIt broke.\n", "review-place: The approval can't be written into this front matter.")]
    public void What_has_no_place_for_it_is_refused_with_a_remedy(string report, string expected)
    {
        using var workspace = new Workspace()
            .With("site.yml", Site + "defaults:\n  - path: \"**\"\n    set: {audience: public, status: final, date: 2026-03-02}\n")
            .With("postmortems/a.md", report);
        var result = workspace.Run("redact", "a", "--approve");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.Equal(report, File.ReadAllText(Path.Combine(workspace.Input, "postmortems/a.md")));
        Assert.False(Directory.Exists(Path.Combine(workspace.Input, "reviewed")));
    }

    [Fact]
    public void An_internal_report_cant_be_approved()
    {
        using var workspace = Archive().With("postmortems/b.md", "---\ntitle: B\n---\n# B\n");
        var result = workspace.Run("redact", "a", "b", "--approve");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("postmortems/b.md is internal: there is nothing to approve.", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(workspace.Input, "reviewed")));
    }

    [Fact]
    public void The_approval_itself_isnt_published()
    {
        using var workspace = Archive();
        workspace.Run("redact", "a", "--approve");
        workspace.Built();
        workspace.Run("redact", "--output", "exported");
        var hash = Hash(workspace, "a");

        Assert.DoesNotContain(hash, File.ReadAllText(Path.Combine(workspace.Root, "exported/postmortems/alpha.md")), StringComparison.Ordinal);
        Assert.DoesNotContain(workspace.Tree("public").Keys, path => workspace.Text("public/" + path).Contains(hash, StringComparison.Ordinal));
    }
}
