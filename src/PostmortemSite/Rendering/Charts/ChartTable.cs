using System.Collections.Immutable;

namespace PostmortemSite.Rendering.Charts;

/// <summary>
/// A chart's numbers in words. Both the table under a chart and the titles of its marks are made from this, so that
/// they can't differ.
/// </summary>
/// <param name="Columns">The columns' titles; the first is that of the rows' names.</param>
/// <param name="Rows">The rows.</param>
public sealed record ChartTable(ImmutableArray<string> Columns, ImmutableArray<ChartRow> Rows)
{
    /// <summary>What a mark says of a cell: <c>2024, Customers: 3</c>.</summary>
    public string Saying(int row, int cell) => $"{Rows[row].Label}, {Columns[cell + 1]}: {Rows[row].Cells[cell]}";
}

/// <summary>A row of a chart's numbers.</summary>
/// <param name="Label">What they are of.</param>
/// <param name="Cells">The numbers, in the order of the columns after the first.</param>
/// <param name="Address">The page with what was counted, or null.</param>
public sealed record ChartRow(string Label, ImmutableArray<string> Cells, SiteAddress? Address = null);
