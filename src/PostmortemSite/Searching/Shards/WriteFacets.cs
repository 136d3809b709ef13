using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using PostmortemSite.Model;
using PostmortemSite.Model.Search;

namespace PostmortemSite.Searching.Shards;

/// <summary>
/// Writes what results can be filtered by: <c>{"documents": [7,0,…], "service": {"keys": […], "names": […], "of":
/// [[0,3],…]}, …}</c>. <c>documents</c> has their numbers in the edition's order, and each column's <c>of</c> in the same
/// order the places of their keys.
/// </summary>
internal static class WriteFacets
{
    public static byte[] For(SearchIndex index)
    {
        int[] documents = [.. Enumerable.Range(0, index.Documents.Length).OrderBy(document => index.Documents[document].Place)];
        Postmortem[] postmortems = [.. documents.Select(document => index.Documents[document].Postmortem)];
        return JsonSerializer.SerializeToUtf8Bytes(
            new SortedDictionary<string, object>(StringComparer.Ordinal)
            {
                ["documents"] = documents,
                ["service"] = Column(postmortems, postmortem => postmortem.Services),
                ["cause"] = Column(postmortems, postmortem => postmortem.Causes),
                ["severity"] = Column(postmortems, postmortem => OneOrNone(postmortem.Severity)),
                ["detection"] = Column(postmortems, postmortem => OneOrNone(postmortem.Detection)),
                ["year"] = Column(postmortems, Year),
                ["actions"] = Column(postmortems, Actions),
            },
            SearchJson.Options);
    }

    private static object Column(Postmortem[] postmortems, Func<Postmortem, ImmutableArray<Term>> read)
    {
        var rows = postmortems.Select(read).ToList();
        var terms = rows.SelectMany(row => row).DistinctBy(term => term.Key).OrderBy(term => term.Key, StringComparer.Ordinal).ToList();
        var places = terms.Select((term, place) => (term.Key, place)).ToDictionary(StringComparer.Ordinal);
        return new
        {
            keys = terms.Select(term => term.Key),
            names = terms.Select(term => term.Name),
            of = rows.Select(row => row.Select(term => places[term.Key]).Distinct().Order()),
        };
    }

    private static ImmutableArray<Term> OneOrNone(Term? term) => term is null ? [] : [term];

    private static ImmutableArray<Term> Year(Postmortem postmortem) =>
        postmortem.Date?.Year.ToString("0000", CultureInfo.InvariantCulture) is { } year ? [new Term(year, year)] : [];

    private static ImmutableArray<Term> Actions(Postmortem postmortem) =>
        postmortem.Actions.Any(item => item.IsOpen) ? [new Term("open", "Has open action items")] : [];
}
