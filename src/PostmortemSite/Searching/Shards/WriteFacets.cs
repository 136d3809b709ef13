using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using PostmortemSite.Model;
using PostmortemSite.Model.Search;

namespace PostmortemSite.Searching.Shards;

/// <summary>
/// Writes what results can be filtered by, a column each: <c>{"service": {"keys": […], "names": […], "of": [[0,3],…]}}</c>,
/// where <c>of</c> has for each document the places of its keys.
/// </summary>
internal static class WriteFacets
{
    public static byte[] For(SearchIndex index) => JsonSerializer.SerializeToUtf8Bytes(
        new SortedDictionary<string, object>(StringComparer.Ordinal)
        {
            ["service"] = Column(index, postmortem => postmortem.Services),
            ["cause"] = Column(index, postmortem => postmortem.Causes),
            ["severity"] = Column(index, postmortem => OneOrNone(postmortem.Severity)),
            ["detection"] = Column(index, postmortem => OneOrNone(postmortem.Detection)),
            ["year"] = Column(index, Year),
            ["actions"] = Column(index, Actions),
        },
        SearchJson.Options);

    private static object Column(SearchIndex index, Func<Postmortem, ImmutableArray<Term>> read)
    {
        var rows = index.Documents.Select(document => read(document.Postmortem)).ToList();
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
