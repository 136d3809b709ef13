using AngleSharp.Dom;

namespace PostmortemSite.Tests.Rendering.Charts;

/// <summary>Reads charts as a page has them: what the marks of a drawing say, and what its table says.</summary>
public static class DrawnCharts
{
    /// <summary>What is wrong with the charts of a page; empty if nothing is.</summary>
    public static IEnumerable<string> Faults(IDocument page)
    {
        foreach (var chart in page.QuerySelectorAll("figure.chart:not(.heat)"))
        {
            if (chart.QuerySelector(".empty") is not null) continue;
            var name = chart.Id ?? "(no id)";
            if (chart.ClassList.Contains("of-ranks"))
            {
                foreach (var row in chart.QuerySelectorAll("tbody tr").Where(row => !SaysItsNumber(row)))
                    yield return $"{name} draws something else than {Text(row)}";
                continue;
            }

            if (string.IsNullOrWhiteSpace(chart.QuerySelector("figcaption .title")?.TextContent))
                yield return $"{name} has no caption";
            var svg = chart.QuerySelector("svg.drawing")!;
            if (svg.GetAttribute("role") != "img") yield return $"{name} is no picture";
            foreach (var id in (svg.GetAttribute("aria-labelledby") ?? "").Split(' '))
                if (string.IsNullOrWhiteSpace(page.GetElementById(id)?.TextContent))
                    yield return $"{name} isn't described by {id}";
            var (drawn, told) = (Drawn(svg).ToList(), Told(chart).ToList());
            if (told.Count == 0) yield return $"{name} has no numbers";
            foreach (var title in drawn.Where(title => !told.Contains(title)))
                yield return $"{name} draws, and doesn't tell: {title}";
            foreach (var number in told.Where(number => !drawn.Contains(number) && IsVisible(number)))
                yield return $"{name} tells, and doesn't draw: {number}";
        }
    }

    /// <summary>What the marks say.</summary>
    public static IEnumerable<string> Drawn(IElement svg) =>
        svg.QuerySelectorAll("rect > title, path > title").Select(title => title.TextContent);

    /// <summary>What the table says, in the same words.</summary>
    private static IEnumerable<string> Told(IElement chart)
    {
        var columns = chart.QuerySelectorAll("thead th").Select(cell => cell.TextContent.Trim()).ToList();
        foreach (var row in chart.QuerySelectorAll("tbody tr"))
            for (var i = FirstNumber(chart); i < columns.Count; i++)
                yield return $"{Text(row.Children[0])}, {columns[i]}: {Text(row.Children[i])}";
    }

    /// <summary>Ranks are a table that is drawn itself: each row has a bar that says its number.</summary>
    private static bool SaysItsNumber(IElement row) =>
        Drawn(row).SingleOrDefault() is { } title
        && title.StartsWith(Text(row.Children[0]) + ", ", StringComparison.Ordinal)
        && title.EndsWith(": " + Text(row.Children[1]), StringComparison.Ordinal);

    private static string Text(IElement cell) => cell.TextContent.Trim();

    /// <summary>An event's mark tells its day and what it was; in which row it lies is seen.</summary>
    private static int FirstNumber(IElement chart) => chart.ClassList.Contains("of-events") ? 2 : 1;

    /// <summary>Nothing, totals and n are told by words beside the marks; the rest has a mark of its own.</summary>
    private static bool IsVisible(string number) => !number.EndsWith(": 0", StringComparison.Ordinal)
        && !number.EndsWith(": –", StringComparison.Ordinal) && !number.Contains(", All: ", StringComparison.Ordinal)
        && !number.Contains(", n: ", StringComparison.Ordinal);
}
