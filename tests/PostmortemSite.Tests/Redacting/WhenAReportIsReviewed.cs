using System.Text.Json;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Redacting;

public class WhenAReportIsReviewed
{
    private const string Report = """
        ---
        id: PM-7
        title: Orders stopped
        date: 2026-03-02
        audience: public
        status: final
        authors: [Ada Lovelace]
        ---
        # Orders stopped

        ## Summary

        Ada Lovelace saw that [Canarycorp]{public="a customer"} could not order.

        ## Detection

        Detection-canary-1 was quiet.
        Detection-canary-2 was quiet.
        Detection-canary-3 was quiet.
        Detection-canary-4 was quiet.
        Detection-canary-5 was quiet.

        ::: internal
        Block-canary.
        :::

        ## Impact

        Nobody could order. ```` </details> ````

        """;

    private static readonly string[] Canaries =
        ["Lovelace", "Canarycorp", "Detection-canary-1", "Detection-canary-5", "Block-canary", "PM-7"];

    private static readonly string[] Rules = ["front-matter", "title", "mask-person", "span-internal", "section-internal"];

    private static Workspace Archive() =>
        new Workspace().With("site.yml", "title: T\n").With("postmortems/orders.md", Report);

    [Fact]
    public void The_terminal_names_every_rule_and_colours_nothing_in_a_pipe()
    {
        using var workspace = Archive();
        var text = workspace.Run("redact", "PM-7").Output;

        Assert.Contains("Published: the public reads this.", text, StringComparison.Ordinal);
        Assert.Contains("   13 - Ada Lovelace saw that [Canarycorp]{public=\"a customer\"} could not order.\n" +
            "      + An engineer saw that a customer could not order.\n" +
            "        (mask-person, span-internal)\n", text, StringComparison.Ordinal);
        Assert.All(Rules, rule => Assert.Contains(rule, text, StringComparison.Ordinal));
        Assert.DoesNotContain('\e', text);
    }

    [Fact]
    public void Long_parts_are_cut_short_unless_they_are_asked_for()
    {
        using var workspace = Archive();

        Assert.Contains("- … and ", workspace.Run("redact", "orders").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Detection-canary-5", workspace.Run("redact", "orders").Output, StringComparison.Ordinal);
        Assert.Contains("Detection-canary-5", workspace.Run("redact", "orders", "--full").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_moves_a_terminals_cursor_is_made_visible()
    {
        using var workspace = Archive().With("postmortems/orders.md", Report + "\e[2J hidden \u202e turned\n");
        var text = workspace.Run("redact", "PM-7").Output;

        Assert.Contains("\\x1b[2J hidden \\u202e turned", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_public_reads_holds_nothing_that_is_kept_back()
    {
        using var workspace = Archive();
        using var json = JsonDocument.Parse(workspace.Run("redact", "PM-7", "--json").Output);
        var report = json.RootElement.GetProperty("reports")[0];
        var segments = report.GetProperty("segments").EnumerateArray().ToList();
        var isPublic = string.Concat(segments.Select(segment => segment.GetProperty("public").GetString()));

        Assert.Equal(1, json.RootElement.GetProperty("version").GetInt32());
        Assert.Equal(Report, string.Concat(segments.Select(segment => segment.GetProperty("text").GetString())));
        Assert.All(Canaries, canary => Assert.DoesNotContain(canary, isPublic, StringComparison.Ordinal));
        Assert.All(Canaries, canary => Assert.DoesNotContain(canary, report.GetProperty("publicMarkdown").GetString()!, StringComparison.Ordinal));
        Assert.Equal(Rules.Order(), report.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("rule").GetString()!).Order());
        Assert.All(segments, segment => Assert.Equal(
            segment.GetProperty("kind").GetString() == "kept", segment.GetProperty("rule").ValueKind == JsonValueKind.Null));
        Assert.Equal(
            ["path", "title", "state", "publicPath", "publicMarkdown", "hash", "approved", "edits", "rules", "segments", "sinceApproval"],
            report.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public void A_comment_cant_be_broken_by_what_a_report_says()
    {
        using var workspace = Archive();
        var markdown = workspace.Run("redact", "PM-7", "--format", "markdown").Output;
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Markdig.Markdown.ToHtml(
            markdown, Markdig.MarkdownExtensions.UsePipeTables(new Markdig.MarkdownPipelineBuilder()).Build()));

        Assert.Contains("`````diff", markdown, StringComparison.Ordinal);
        var code = page.QuerySelectorAll("code.language-diff").Single();
        Assert.Contains("Nobody could order. ```` </details> ````", code.TextContent, StringComparison.Ordinal);
        var folded = page.QuerySelector("details")!;
        Assert.Contains("Detection-canary-5", folded.TextContent, StringComparison.Ordinal);
        Assert.Equal(folded, page.Body!.LastElementChild);
        Assert.All(Rules, rule => Assert.Contains(page.QuerySelectorAll("td code"), cell => cell.TextContent == rule));
    }

    [Fact]
    public void A_comment_has_a_limit_and_says_so()
    {
        var words = string.Join("\n\n", Enumerable.Range(0, 4000).Select(i => $"Paragraph {i} is public and long enough."));
        using var workspace = Archive()
            .With("postmortems/orders.md", Report + words + "\n")
            .With("postmortems/other.md", Report.Replace("PM-7", "PM-8").Replace("Orders stopped", "Other") + words + "\n");
        var markdown = workspace.Run("redact", "PM-7", "PM-8", "--format", "markdown").Output;

        Assert.InRange(markdown.Length, 50_000, 65_000);
        Assert.Contains("The rest is too long for a comment.", markdown, StringComparison.Ordinal);
        Assert.Contains("### What the public reads of `postmortems/other.md`", markdown, StringComparison.Ordinal);
        Assert.Equal(0, markdown.Split('\n').Count(line => line.StartsWith("`````", StringComparison.Ordinal)) % 2);
    }

    [Fact]
    public void The_page_loads_nothing_and_runs_nothing()
    {
        using var workspace = Archive();
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(workspace.Run("redact", "PM-7", "--format", "html").Output);

        Assert.Empty(page.QuerySelectorAll("script, link, img, [style], [src]"));
        Assert.Equal("An engineer", page.QuerySelectorAll(".review ins").First(ins => ins.PreviousElementSibling?.TextContent == "Ada Lovelace").TextContent);
        Assert.All(Rules, rule => Assert.Contains(page.QuerySelectorAll(".review .rule"), label => label.TextContent == rule));
    }

    [Fact]
    public void A_draft_shows_what_the_public_would_read_and_an_internal_report_nothing()
    {
        using var workspace = Archive()
            .With("postmortems/orders.md", Report.Replace("status: final", "status: draft", StringComparison.Ordinal))
            .With("postmortems/inside.md", "# Inside\n\n## Summary\n\nInside-canary.\n");
        var draft = workspace.Run("redact", "orders.md").Output;
        var inside = workspace.Run("redact", "input/postmortems/inside.md");

        Assert.Contains("Not final: the public will read this once the report says \"status: final\".", draft, StringComparison.Ordinal);
        Assert.Contains("      + An engineer saw that a customer could not order.", draft, StringComparison.Ordinal);
        Assert.Equal("postmortems/inside.md\n  Internal: the public reads nothing of it.\n", inside.Output);
        Assert.Equal("postmortems/orders.md\tnot final\t5\tpostmortems/orders-stopped.md\n", workspace.Run("redact").Output);
        using var json = JsonDocument.Parse(workspace.Run("redact", "--json").Output);
        Assert.Equal("not final", json.RootElement[0].GetProperty("state").GetString());
    }

    [Fact]
    public void Internal_pages_have_the_review_and_public_ones_dont()
    {
        using var workspace = Archive().Built();
        var page = workspace.Page("internal/postmortems/orders/public/index.html");

        Assert.Equal("../../postmortems/orders/public/", workspace.Page("internal/postmortems/orders/index.html")
            .QuerySelectorAll("a").Single(link => link.TextContent == "What the public reads").GetAttribute("href"));
        Assert.Equal("../../../postmortems/orders/", page.QuerySelector(".kicker a")!.GetAttribute("href"));
        Assert.Contains(page.QuerySelectorAll(".review del"), del => del.TextContent.Contains("Detection-canary-5", StringComparison.Ordinal));
        Assert.All(Rules, rule => Assert.Contains(page.QuerySelectorAll(".review .rule"), label => label.TextContent == rule));
        Assert.DoesNotContain(workspace.Tree("public").Keys, path => path.Contains("public", StringComparison.Ordinal));
        Assert.DoesNotContain("What the public reads", workspace.Text("public/postmortems/orders-stopped/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_name_is_answered_with_the_nearest()
    {
        using var workspace = Archive();
        var result = workspace.Run("redact", "ordres");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("There is no report \"ordres\". Did you mean \"orders\"?\n", result.Error);
    }

    [Theory]
    [InlineData("--approve")]
    [InlineData("--format", "html")]
    [InlineData("PM-7", "--output", "public")]
    [InlineData("PM-7", "--json", "--format", "html")]
    public void Options_that_make_no_sense_together_are_refused(params string[] arguments)
    {
        using var workspace = Archive();
        var result = workspace.Run(["redact", .. arguments]);

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void Errors_are_told_as_build_tells_them()
    {
        using var workspace = Archive().With("postmortems/wrong.md", "---\naudience: Public\n---\n# W\n");
        var result = workspace.Run("redact", "PM-7");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("postmortems/wrong.md:2:11: value:", result.Error, StringComparison.Ordinal);
    }
}
