using System.Collections.Immutable;
using System.Globalization;
using PostmortemSite.Model;
using PostmortemSite.Model.Search;

namespace PostmortemSite.Searching.Questions;

/// <summary>
/// What the postmortems of an archive are filed under. A filter may name it in full, by its key, or by a word that only
/// one name has: <c>severity:critical</c> for "SEV1 Critical".
/// </summary>
internal sealed class FilterValues(SearchIndex index)
{
    /// <summary>The filter with a value that postmortems have, or the values that there are.</summary>
    public (Filter Filter, UnknownValue? Unknown) Resolve(Filter filter)
    {
        var names = index.Documents.SelectMany(document => Of(filter.Facet, document.Postmortem))
            .DistinctBy(term => term.Key).OrderBy(term => term.Key, StringComparer.Ordinal).ToList();
        if (names.Exists(term => Filter.Key(term.Key) == filter.Value || Filter.Key(term.Name) == filter.Value))
            return (filter, null);
        var near = names.FindAll(term => Filter.Key(term.Name).Split('-').Contains(filter.Value));
        return near is [var only]
            ? (filter with { Value = Filter.Key(only.Key) }, null)
            : (filter, new UnknownValue(filter.Facet, filter.Value, [.. names.Select(term => term.Name)]));
    }

    /// <summary>What a postmortem is filed under in a facet.</summary>
    public static IEnumerable<(string Key, string Name)> Of(string facet, Postmortem postmortem) => facet switch
    {
        "service" => postmortem.Services.Select(Pair),
        "cause" => postmortem.Causes.Select(Pair),
        "severity" => Single(postmortem.Severity),
        "detection" => Single(postmortem.Detection),
        "year" => postmortem.Date is { } date ? [Same(date.Year.ToString("0000", CultureInfo.InvariantCulture))] : [],
        "actions" => postmortem.Actions.Any(item => item.IsOpen) ? [Same("open")] : [],
        _ => throw new InvalidOperationException($"Unknown facet {facet}."),
    };

    private static (string Key, string Name) Pair(Term term) => (term.Key, term.Name);

    private static (string Key, string Name) Same(string name) => (name, name);

    private static IEnumerable<(string Key, string Name)> Single(Term? term) => term is null ? [] : [Pair(term)];
}

/// <summary>A filter's value that no postmortem has.</summary>
/// <param name="Facet">The facet.</param>
/// <param name="Value">The value, as filters write it.</param>
/// <param name="Known">The names that postmortems of the archive have there, in the order of their keys.</param>
internal sealed record UnknownValue(string Facet, string Value, ImmutableArray<string> Known);
