using System.Collections.Immutable;

namespace PostmortemSite.Model.Insights;

/// <summary>
/// Postmortems by service and by something else, such as their cause. One with two causes and two services counts in
/// four cells, so that cells don't add up to a total; the listings' own lengths say how many there are.
/// </summary>
/// <param name="Services">The rows: the services that most postmortems name, the most frequent first.</param>
/// <param name="Columns">The columns, likewise.</param>
/// <param name="Cells">The cells that hold a postmortem, row by row.</param>
public sealed record PatternMatrix(
    ImmutableArray<Listing> Services, ImmutableArray<Listing> Columns, ImmutableArray<PatternCell> Cells)
{
    /// <summary>How many services there are beyond the rows.</summary>
    public int MoreServices { get; init; }

    /// <summary>What there is beyond the columns, the most frequent first.</summary>
    public ImmutableArray<Listing> MoreColumns { get; init; } = [];

    /// <summary>How many postmortems name nothing that a column could be.</summary>
    public int Without { get; init; }

    /// <summary>All that could be a column, the most frequent first.</summary>
    public IEnumerable<Listing> AllColumns => Columns.Concat(MoreColumns);
}

/// <summary>The postmortems that name a service and a column's word.</summary>
/// <param name="Service">The service.</param>
/// <param name="Column">The column's word.</param>
/// <param name="Postmortems">The postmortems, newest first; at least one.</param>
public sealed record PatternCell(Term Service, Term Column, ImmutableArray<Postmortem> Postmortems);
