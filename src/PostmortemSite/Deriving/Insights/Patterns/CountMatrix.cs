using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Deriving.Insights.Patterns;

/// <summary>Counts postmortems by service and by another of their words.</summary>
internal static class CountMatrix
{
    /// <summary>More rows than anybody compares.</summary>
    private const int MostServices = 30;

    /// <summary>More columns than fit side by side.</summary>
    private const int MostColumns = 12;

    public static PatternMatrix Of(
        ImmutableArray<Postmortem> postmortems, SiteConfiguration site,
        Func<Postmortem, ImmutableArray<Term>> terms, Vocabulary vocabulary)
    {
        var services = ListByTerm.Of(postmortems, postmortem => postmortem.Services, site.Services);
        var columns = ListByTerm.Of(postmortems, terms, vocabulary);
        ImmutableArray<Listing> shown = [.. columns.Take(MostColumns)];
        ImmutableArray<Listing> rows = [.. services.Take(MostServices)];
        return new PatternMatrix(rows, shown, [.. rows.SelectMany(row => CellsOf(row, shown, terms))])
        {
            MoreServices = services.Length - rows.Length,
            MoreColumns = [.. columns.Skip(MostColumns)],
            Without = postmortems.Count(postmortem => terms(postmortem).IsEmpty),
        };
    }

    private static IEnumerable<PatternCell> CellsOf(
        Listing service, ImmutableArray<Listing> columns, Func<Postmortem, ImmutableArray<Term>> terms)
    {
        var named = ListByTerm.Of(service.Postmortems, terms, Vocabulary.Open)
            .ToDictionary(both => both.Term.Key, both => both.Postmortems, StringComparer.OrdinalIgnoreCase);
        foreach (var column in columns)
            if (named.TryGetValue(column.Term.Key, out var both))
                yield return new PatternCell(service.Term, column.Term, both);
    }
}
