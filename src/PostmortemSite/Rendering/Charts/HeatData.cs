using System.Collections.Immutable;

namespace PostmortemSite.Rendering.Charts;

/// <summary>Counts by two things at once. Each row has a cell for each column.</summary>
/// <param name="Id">Its anchor, unique in its page.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Kinds">What rows and columns are: <c>Service</c> and <c>Cause</c>.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows.</param>
public sealed record HeatData(
    string Id, string Title, (string Row, string Column) Kinds, ImmutableArray<HeatName> Columns,
    ImmutableArray<HeatRow> Rows)
{
    /// <summary>How many shades there are.</summary>
    public const int Shades = 5;

    /// <summary>More of the caption, or empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>The largest count; the darkest shade. Tables that are read side by side share it.</summary>
    public int Largest { get; init; } =
        Rows.SelectMany(row => row.Cells).Select(cell => cell.Count).DefaultIfEmpty().Max();

    /// <summary>How dark a count is: 1 to 5 in equal steps up to the largest, 0 for none.</summary>
    public int ShadeOf(int count) => count == 0 ? 0 : Math.Clamp(((count * Shades) + Largest - 1) / Largest, 1, Shades);
}

/// <summary>A row's or column's name.</summary>
/// <param name="Label">It.</param>
/// <param name="Total">How many there are in all of it, each counted once; null where that isn't told.</param>
/// <param name="Address">Its own page, or null.</param>
public sealed record HeatName(string Label, int? Total = null, SiteAddress? Address = null);

/// <summary>A row.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cells">Its counts, in the order of the columns.</param>
public sealed record HeatRow(HeatName Name, ImmutableArray<HeatCell> Cells);

/// <summary>A count, and the page that lists what was counted.</summary>
/// <param name="Count">How many.</param>
/// <param name="Address">The page; null where the count is 0, or nothing lists it.</param>
public sealed record HeatCell(int Count, SiteAddress? Address = null);
