using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PostmortemSite.Tests.Rendering.Charts;

/// <summary>A page with a chart of every kind, as readers get it.</summary>
public class WhenAChartIsShown
{
    private static readonly Lazy<IHtmlDocument> Page = new(() =>
    {
        var files = ChartGallery.Of(SampleCharts.All);
        if (Environment.GetEnvironmentVariable("CHART_GALLERY") is { Length: > 0 } folder)
            foreach (var (path, content) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
                File.WriteAllBytes(Path.Combine(folder, path), content);
            }

        using var page = new MemoryStream(files["charts/index.html"]);
        return new HtmlParser().ParseDocument(page);
    });

    [Fact]
    public void Its_table_and_its_drawing_say_the_same() => Assert.Empty(DrawnCharts.Faults(Page.Value));

    [Fact]
    public void A_drawing_that_says_something_else_would_be_noticed()
    {
        var page = (IDocument)Page.Value.Clone();
        page.QuerySelector("#bars rect > title")!.TextContent = "Monitoring, Postmortems: 15";

        Assert.Equal(
            [
                "bars draws, and doesn't tell: Monitoring, Postmortems: 15",
                "bars tells, and doesn't draw: Monitoring, Postmortems: 14",
            ],
            DrawnCharts.Faults(page));
    }

    [Fact]
    public void What_has_to_be_known_to_read_it_stands_in_its_caption()
    {
        Assert.Equal(
            "All services. The scale is logarithmic: the longest is many times the shortest. "
                + "A cross marks fewer than 3 values.",
            Page.Value.QuerySelector("#resolve .remark")!.TextContent.Trim());
        Assert.Null(Page.Value.QuerySelector("#detect .remark"));
    }

    [Fact]
    public void Nothing_has_a_style_of_its_own() => Assert.Empty(Page.Value.QuerySelectorAll("[style], style"));

    [Fact]
    public void No_two_things_share_an_id()
    {
        var ids = Page.Value.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void What_colours_tell_apart_has_a_pattern_of_its_own_too()
    {
        var parts = Page.Value.QuerySelectorAll("#found .key li").Select(part =>
            (part.QuerySelector("rect")!.ClassName, part.QuerySelector(".pattern")?.GetAttribute("fill"))).ToList();
        Assert.Equal(6, parts.Select(part => part.Item2).Distinct().Count());
        Assert.Equal(6, parts.Select(part => part.ClassName).Distinct().Count());
    }

    [Fact]
    public void A_cell_of_a_heat_table_has_its_number_and_leads_to_what_was_counted()
    {
        var cells = Page.Value.QuerySelectorAll("#heat tbody tr:first-child td:not(.all)").ToList();
        Assert.Equal(["10", "5", "4", "3", "2", "1"], cells.Select(cell => cell.TextContent.Trim()));
        Assert.Equal(
            ["heat-5", "heat-3", "heat-2", "heat-2", "heat-1", "heat-1"], cells.Select(cell => cell.ClassName));
        Assert.All(cells, cell => Assert.Equal("../services/", cell.QuerySelector("a")!.GetAttribute("href")));
        Assert.Equal("10: Checkout API, Capacity", cells[0].QuerySelector("a")!.GetAttribute("aria-label"));
    }
}
