using AngleSharp.Dom;
using PostmortemSite.Tests.Rendering.Charts;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Deriving.Insights;

/// <summary>Where it hurts in the example archive, beside its front matter counted by other means.</summary>
public sealed class WhenTheExamplesPatternsAreShown(BuiltExample example) : IClassFixture<BuiltExample>
{
    private const string Page = "internal/insights/patterns/index.html";

    [Theory]
    [InlineData("causes", 9, 64)]
    [InlineData("triggers", 9, 40)]
    public void Every_cell_counts_what_front_matter_says(string kind, int columns, int sum)
    {
        var cells = Cells($"#{kind}-by-service");

        Assert.Equal(Named(FrontMatterCount.Pairs("services", kind)), cells);
        Assert.Equal((columns, sum), (cells.Keys.Select(cell => cell.Column).Distinct().Count(), cells.Values.Sum()));
    }

    /// <summary>Counted by hand, on paper.</summary>
    [Fact]
    public void What_hurts_most_is_known_by_heart()
    {
        var causes = Cells("#causes-by-service");
        Assert.Equal(6, causes[("Checkout API", "Capacity")]);
        Assert.Equal(4, causes[("Edge and DNS", "Configuration")]);
        Assert.Equal(5, Cells("#triggers-by-service")[("Checkout API", "Traffic peak")]);
        Assert.Equal(
            [
                "Monitoring 9 39 %", "Customers 6 26 %", "Partners 4 17 %", "Internal report 2 9 %",
                "Routine check 2 9 %",
            ],
            example.Page(Page).QuerySelectorAll("#found-by tbody tr").Select(row => string.Join(' ',
                row.Children.Take(3).Select(Text)).Replace('\u00a0', ' ')));
        Assert.Equal("Of the 23 postmortems that say. 3 postmortems don’t.", Remark("#found-by"));
        Assert.EndsWith("3 postmortems name no cause.", Remark("#causes-by-service"), StringComparison.Ordinal);
        Assert.EndsWith("4 postmortems name no trigger.", Remark("#triggers-by-service"), StringComparison.Ordinal);
    }

    [Fact]
    public void Starts_are_counted_on_the_clock_that_was_written()
    {
        var cells = Cells("#starts");
        Assert.Equal(FrontMatterCount.Starts(), cells);
        Assert.Equal((4, 24), (cells[("Friday", "08–12")], cells.Values.Sum()));
    }

    [Fact]
    public void Totals_count_each_postmortem_once()
    {
        var (services, names) = (FrontMatterCount.Of("services"), FrontMatterCount.Names);
        var rows = example.Page(Page).QuerySelectorAll("#causes-by-service tbody tr");
        Assert.Equal(
            services.Select(service => $"{names[service.Key]} {service.Value}").Order(StringComparer.Ordinal),
            rows.Select(row => $"{Text(row.Children[0])} {Text(row.Children[1])}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_number_leads_to_a_list_of_as_many()
    {
        var page = example.Page(Page);
        var links = page.QuerySelectorAll(".heat td a").Select(link => (link, Number: Text(link)))
            .Concat(page.QuerySelectorAll(".of-ranks tbody tr")
                .Select(row => (link: row.QuerySelector("th a")!, Number: Text(row.Children[1]))))
            .ToList();

        Assert.InRange(links.Count, 100, 200);
        Assert.All(links, link =>
        {
            var path = Path.Combine(Path.GetDirectoryName(Page)!, link.link.GetAttribute("href")!, "index.html");
            Assert.Equal(link.Number, $"{example.Page(path).QuerySelectorAll(".rows .row").Length}");
        });
        Figures.Print("patterns", $"Example archive: {links.Count} numbers, each leads to a list of as many");
    }

    [Fact]
    public void Every_chart_of_the_site_says_what_its_table_says()
    {
        const string Chart = "<figure class=\"chart";
        var pages = example.Pages.Where(path => example.Text(path).Contains(Chart, StringComparison.Ordinal)).ToList();

        Assert.Contains(Page, pages);
        Assert.Empty(pages.SelectMany(
            path => DrawnCharts.Faults(example.Page(path)), (path, fault) => $"{path}: {fault}"));
        Figures.Print("charts", string.Join('\n', pages.Select(path =>
            $"{path}: {example.Page(path).QuerySelectorAll("figure.chart").Length} charts, each as its table says")));
    }

    [Fact]
    public void What_went_well_is_told_in_the_reports_own_words_newest_first()
    {
        var rows = example.Page(Page).QuerySelectorAll(".kept .row").ToList();
        Assert.Equal("27 February 2026", Text(rows[0].QuerySelector(".when")!));
        Assert.Equal(
            [
                "The 80 % alert came one minute before the first refused connection, and it measured the right thing.",
                "Unique keys and the comparison job made 174 orders a list instead of a mystery.",
            ],
            rows[0].QuerySelectorAll(".good").Select(Text));
        Assert.Equal("Luck: Mateo was at home and saw the channel; he was not on call.",
            Text(rows[0].QuerySelector(".luck")!));
    }

    [Fact]
    public void The_public_edition_has_none_unless_it_is_asked_for() =>
        Assert.DoesNotContain(example.Pages, path => path.StartsWith("public/insights/", StringComparison.Ordinal));

    private Dictionary<(string Row, string Column), int> Cells(string table)
    {
        var columns = example.Page(Page).QuerySelectorAll($"{table} thead th").Skip(2)
            .Select(column => column.FirstChild!.TextContent.Trim()).ToList();
        return example.Page(Page).QuerySelectorAll($"{table} tbody tr")
            .SelectMany(row => row.Children.Skip(2).Select((cell, i) =>
                (Row: Text(row.Children[0]), Column: columns[i], Number: Text(cell))))
            .Where(cell => cell.Number != "·")
            .ToDictionary(cell => (cell.Row, cell.Column), cell => int.Parse(cell.Number, null));
    }

    private string Remark(string chart) => Text(example.Page(Page).QuerySelector($"{chart} .remark")!);

    private static Dictionary<(string, string), int> Named(IReadOnlyDictionary<(string, string), int> pairs) =>
        pairs.ToDictionary(
            pair => (FrontMatterCount.Names[pair.Key.Item1], FrontMatterCount.Names[pair.Key.Item2]),
            pair => pair.Value);

    private static string Text(INode node) => node.TextContent.Trim();
}
