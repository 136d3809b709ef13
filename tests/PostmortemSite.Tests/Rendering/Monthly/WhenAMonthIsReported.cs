using System.Text.Json.Nodes;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Rendering.Monthly;

public class WhenAMonthIsReported
{
    private const string Times = "started: 2026-02-10T10:00Z\nresolved: 2026-02-10T11:30Z\n";

    private static readonly string[] Headings = ["New incidents", "Came back", "Action items", "Response times", "Promised reports"];

    [Fact]
    public void The_example_s_recurrence_is_told_with_what_would_have_met_it()
    {
        var text = Example("--month", "2026-02", "--as-of", "2026-11-21");

        Assert.StartsWith("# Incidents of February 2026\n\nInternal: don’t share it outside Brightwater Tickets. As of 21 November 2026.\n\n## New incidents\n\n- 2026-02-27 **SEV2 Major** [Orders database full of connections, fourth time", text, StringComparison.Ordinal);
        Assert.Contains("- **Fourth time in 3 years**: [Orders database full", text, StringComparison.Ordinal);
        Assert.Contains("  - promised before, not done by then: “Connection budget per service, checked in CI” of [Orders database refused", text, StringComparison.Ordinal);
        Assert.Contains("882 days overdue then; still", text, StringComparison.Ordinal);
        Assert.Contains("4 fell due, 3 of them done.", text, StringComparison.Ordinal);
        Assert.Contains("- Time to resolve (TTR): too few (n = 1); the 12 months before: median 2\u00a0h 11\u00a0min, longest 4\u00a0h 35\u00a0min, n = 7\n", text, StringComparison.Ordinal);
        Assert.Contains("[Incomplete search results](https://status.brightwater.example/incidents/e2c8of) — promised on 13 November 2025", text, StringComparison.Ordinal);
        Assert.Equal(Headings, text.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]));
        Figures.Print("monthly-report", text);
    }

    [Fact]
    public void The_last_whole_month_is_meant_if_none_is_named()
    {
        Assert.StartsWith("# Incidents of February 2026\n", Example("--as-of", "2026-03-31"), StringComparison.Ordinal);
        Assert.StartsWith("# Incidents of December 2025\n", Example("--as-of", "2026-01-01"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_that_isnt_over_says_so()
    {
        using var workspace = new Workspace().With("postmortems/a.md", "---\ndate: 2026-02-10\n---\n# A\n").With("postmortems/b.md", "---\ndate: 2026-02-20\n---\n# B\n");
        var text = workspace.Run("report", "--month", "2026-02", "--as-of", "2026-02-15").Output;

        Assert.Contains("The month isn’t over; as of 15 February 2026.", text, StringComparison.Ordinal);
        Assert.Contains("- 2026-02-10 A", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-02-20", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_without_anything_says_so_in_one_line_each()
    {
        using var workspace = new Workspace().With("postmortems/a.md", "# A\n");
        var result = workspace.Run("report", "--month", "2026-02", "--as-of", "2026-03-01");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("""
            # Incidents of February 2026

            Internal: don’t share it outside the organisation. As of 1 March 2026.

            ## New incidents

            None.

            ## Came back

            No failure that had been there before.

            ## Action items

            None was due in February.

            None that was due before February was left undone.

            ## Response times

            No metric is recorded 3 times in the month or the twelve before it, and fewer say nothing.

            ## Promised reports

            No status page’s history is known.

            """, result.Output);
    }

    [Theory]
    [InlineData("2026-13", "\"2026-13\" isn't a month. Write it as 2026-10.")]
    [InlineData("October", "\"October\" isn't a month.")]
    [InlineData("2026-10-01", "\"2026-10-01\" isn't a month.")]
    [InlineData("2026-12", "2026-12 hasn't begun on 2026-11-21. Choose an earlier month, or a later --as-of.")]
    public void What_is_no_month_is_refused(string month, string message)
    {
        using var workspace = new Workspace().With("postmortems/a.md", "# A\n");
        var result = workspace.Run("report", "--month", month, "--as-of", "2026-11-21");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    [Fact]
    public void Items_are_as_they_were_at_the_end_as_far_as_anybody_says()
    {
        using var workspace = new Workspace().With("postmortems/a.md", """
            ---
            date: 2026-01-05
            ---
            # A

            ## Action items

            | Action | Owner | Due | Status |
            |---|---|---|---|
            | Done before the end | Ada | 2026-01-20 | Done 2026-02-20 |
            | Done after the end | Ada | 2026-01-21 | Done 2026-03-05 |
            | Never done | | 2026-01-22 | Open |
            | Given up | Ada | 2026-01-23 | Dropped |
            | Due in time | Ada | 2026-02-25 | Done 2026-02-24 |
            | Due then | Ada | 2026-02-26 | In progress |
            | Due next month | Ada | 2026-03-02 | Open |
            """);
        var json = JsonNode.Parse(workspace.Run("report", "--month", "2026-02", "--as-of", "2026-03-10", "--json").Output)!;
        var text = workspace.Run("report", "--month", "2026-02", "--as-of", "2026-03-10").Output;

        Assert.Equal(["Done after the end: 38", "Never done: 37"], Lines(json["stillLate"]!));
        Assert.Equal(["Due in time: ", "Due then: 2"], Lines(json["due"]!));
        Assert.Contains("- [x] Done after the end — Ada, due 21 January 2026, 38 days late at the end, done on 5 March 2026 (A)\n", text, StringComparison.Ordinal);
        Assert.Contains("- [ ] Never done — nobody, due 22 January 2026, 37 days late (A)\n", text, StringComparison.Ordinal);
        Assert.Contains("2 that were due before February weren’t done at its end.", text, StringComparison.Ordinal);

        static IEnumerable<string> Lines(JsonNode items) => items.AsArray().Select(item => $"{item!["text"]}: {item["daysLate"]}");
    }

    [Fact]
    public void Of_three_there_are_figures_and_of_two_there_arent()
    {
        using var workspace = new Workspace();
        foreach (var day in new[] { 10, 11, 12 }) workspace.With($"postmortems/{day}.md", $"---\ndate: 2026-02-{day}\n{Times}---\n# A\n");
        foreach (var day in new[] { 10, 11 }) workspace.With($"postmortems/b{day}.md", $"---\ndate: 2025-02-{day}\nstarted: 2025-02-{day}T10:00Z\nresolved: 2025-02-{day}T11:00Z\n---\n# A\n");

        Assert.Contains("- Time to resolve (TTR): median 1\u00a0h 30\u00a0min, longest 1\u00a0h 30\u00a0min, n = 3; the 12 months before: too few (n = 2)\n",
            workspace.Run("report", "--month", "2026-02", "--as-of", "2026-03-10").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_report_says_is_no_markup()
    {
        using var workspace = new Workspace()
            .With("site.yml", "title: T\ninternalUrl: https://inside.example/\n")
            .With("postmortems/a.md", "---\ntitle: 'A *bold* [link](https://a.example) <b>_x_ snake_case'\ndate: 2026-02-10\n---\n");

        Assert.Contains(@"[A \*bold\* \[link\](https://a.example) \<b>\_x\_ snake_case](https://inside.example/postmortems/a/)",
            workspace.Run("report", "--month", "2026-02", "--as-of", "2026-03-10").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_needs_no_other_file()
    {
        using var workspace = new Workspace();
        var file = Path.Combine(workspace.Root, "out", "february.html");
        var result = workspace.Run("report", "--input", Repository.Input, "--month", "2026-02", "--as-of", "2026-11-21", "--html", file);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(File.ReadAllText(file));

        Assert.Equal((0, ""), (result.ExitCode, result.Output));
        Assert.Empty(page.QuerySelectorAll("script, link, img, [src], [style]"));
        Assert.Equal(Headings, page.QuerySelectorAll("h2").Select(heading => heading.TextContent));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.StartsWith("https://", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains("Internal: don’t share it", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Fourth time in 3 years", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFiles(Path.GetDirectoryName(file)!));
    }

    [Fact]
    public void A_list_too_long_for_a_page_says_how_many_more_there_are()
    {
        using var workspace = new Workspace();
        foreach (var day in Enumerable.Range(10, 9)) workspace.With($"postmortems/{day}.md", $"---\ndate: 2026-02-{day}\n---\n# Report {day}\n");

        Assert.Contains("Report 15: time to resolve unknown: when it started isn't known\n- … and 3 more\n",
            workspace.Run("report", "--month", "2026-02", "--as-of", "2026-03-10").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_forms_at_once_are_refused()
    {
        using var workspace = new Workspace().With("postmortems/a.md", "# A\n");

        Assert.Equal((2, "Choose one of --json and --html.\n"), (workspace.Run("report", "--json", "--html", "x.html") is { } result ? (result.ExitCode, result.Error.Split("See")[0]) : default));
    }

    private static string Example(params string[] arguments)
    {
        using var workspace = new Workspace();
        var result = workspace.Run(["report", "--input", Repository.Input, .. arguments]);
        Assert.True(result.ExitCode == 0, result.Error);
        return result.Output;
    }
}
