using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Insights.Actions;

public sealed class WhenActionsAreOnOneBoard(WhenActionsAreOnOneBoard.Built built) : IClassFixture<WhenActionsAreOnOneBoard.Built>
{
    private IHtmlDocument Board => built.Workspace.Page("internal/actions/index.html");

    [Fact]
    public void Figures_are_told_first() => Assert.Equal(
        ["Open 5", "Overdue 2", "Without an owner 1", "Without a date 1", "Done, of 7 with a state 29 %"],
        Board.QuerySelectorAll(".measures > div").Select(Cells));

    [Fact]
    public void Late_items_come_before_all_others() =>
        Assert.Equal(["31 days late", "1 day late"], Section("overdue").QuerySelectorAll(".is-missing").Select(Text));

    [Fact]
    public void What_is_new_or_due_soon_is_to_be_followed_up() => Assert.Equal(
        [
            "Watch the queue: Due in 9 days",
            "Send fewer: New report, 25 May 2026",
            "Count the letters: New report, 25 May 2026",
        ],
        Section("follow-up").QuerySelectorAll("li.row")
            .Select(row => $"{Text(row.QuerySelector(".promise")!)}: {Text(row.QuerySelector(".reason")!)}"));

    [Theory]
    [InlineData("owners", "Ada Lovelace 3 open, 1 late, of 5", "@bob 1 open, of 1", "AL 0 open, of 1", "No owner 1 open, 1 late, of 1")]
    [InlineData("services", "Shop 3 open, 2 late, of 5", "Mail 2 open, of 3")]
    [InlineData("priorities", "P1 1 open, of 1", "P2 1 open, 1 late, of 2", "high 0 open, of 1", "No priority 3 open, 1 late, of 4")]
    public void Items_are_grouped(string id, params string[] expected) =>
        Assert.Equal(expected, Section(id).QuerySelectorAll("summary").Select(Text));

    [Fact]
    public void Months_say_how_much_is_done_and_of_how_many() => Assert.Equal(
        [
            "May 2026 3 1 0 2 0 0 33 % of 3",
            "March 2026 5 1 1 1 1 1 25 % of 4",
            "All 8 2 1 3 1 1 29 % of 7",
        ],
        Section("completion").QuerySelectorAll(".completion tbody tr, .completion tfoot tr").Select(Cells));

    [Fact]
    public void Every_link_of_the_page_leads_somewhere()
    {
        var board = Board;
        Assert.All(board.QuerySelectorAll("main a[href^='#']"),
            link => Assert.NotNull(board.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Equal(board.QuerySelectorAll("[id]").Length, board.QuerySelectorAll("[id]").DistinctBy(one => one.Id).Count());
        Assert.All(["index.html", "2026/index.html", "actions.csv", "actions.ics"],
            file => Assert.True(built.Workspace.Exists($"internal/actions/{file}"), file));
    }

    [Fact]
    public void Every_item_is_on_its_year_s_page() => Assert.Equal(
        ["Mail stopped 1 of 3 done", "The shop stopped 1 of 5 done, 1 dropped"],
        built.Workspace.Page("internal/actions/2026/index.html").QuerySelectorAll(".promised h2").Select(Text));

    [Fact]
    public void The_report_s_own_list_links_the_tickets() => Assert.Equal(
        [
            "https://tracker.example.com/browse/OPS-1", "https://tracker.example.com/browse/OPS-2",
            "https://github.com/acme/shop/issues/12", "https://tracker.example.com/browse/OPS-4",
            "https://github.com/acme/shop/issues/13",
        ],
        built.Workspace.Page("internal/postmortems/old/index.html").QuerySelectorAll(".action .details a").Select(link => link.GetAttribute("href")));

    [Fact]
    public void The_public_reads_what_was_promised_and_how_much_is_done()
    {
        var page = built.Workspace.Page("public/actions/index.html");

        Assert.Equal("What our reports promised to change: 1 of 5 done, 1 dropped.", Text(page.QuerySelector(".lead")!));
        Assert.Equal(["The shop stopped 1 of 5 done, 1 dropped"], page.QuerySelectorAll("h2").Select(Text));
        Assert.Equal(
            [
                "Mend the queue Open", "Watch the queue In progress", "=Draw it Done",
                "Rewrite it, all; or \"most\" of it Dropped", "Ask why Open",
            ],
            page.QuerySelectorAll("li.row").Select(Text));
        Assert.Empty(page.QuerySelectorAll("main time, main .is-missing, main .facts, main .when"));
        Assert.Equal(["index.html"], Directory.GetFileSystemEntries(Path.Combine(built.Workspace.Output, "public/actions")).Select(Path.GetFileName));
    }

    private IElement Section(string id) => Board.GetElementById(id)!.Closest("section")!;

    private static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Cells(IElement row) => string.Join(' ', row.Children.Select(Text));

    /// <summary>The small archive, built once.</summary>
    public sealed class Built : IDisposable
    {
        internal Workspace Workspace { get; } = ActionArchive.Create().Built("--as-of", "2026-06-01");

        public void Dispose() => Workspace.Dispose();
    }
}
