using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Deriving.Insights.Patterns;

/// <summary>Counts the postmortems of listings by year.</summary>
internal static class CountYears
{
    /// <param name="all">All postmortems: they say from which year to which.</param>
    /// <param name="listings">The listings, in the order wanted; no postmortem is in two.</param>
    public static PatternYears Of(ImmutableArray<Postmortem> all, ImmutableArray<Listing> listings)
    {
        ImmutableArray<int> dated = [.. all.Select(postmortem => postmortem.Date?.Year).OfType<int>()];
        ImmutableArray<int> years = dated.IsEmpty
            ? []
            : [.. Enumerable.Range(dated.Min(), dated.Max() - dated.Min() + 1)];
        var rows = listings.Select(listing => new PatternYearRow(
            listing.Term,
            [.. years.Select(year => listing.Postmortems.Count(postmortem => postmortem.Date?.Year == year))]))
            .ToImmutableArray();
        return new PatternYears(years, rows, all.Length - rows.Sum(row => row.Counts.Sum()));
    }
}
