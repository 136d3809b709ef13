using System.Collections.Immutable;
using System.Globalization;
using PostmortemSite.Model;

namespace PostmortemSite.Searching.Questions;

/// <summary>Whether a postmortem is filed as filters want it.</summary>
internal static class FilterDocuments
{
    public static bool Allows(ImmutableArray<Filter> filters, Postmortem postmortem) => filters
        .GroupBy(filter => (filter.Facet, filter.IsExcluded))
        .All(facet => facet.Any(filter => IsFiled(filter, postmortem)) != facet.Key.IsExcluded);

    private static bool IsFiled(Filter filter, Postmortem postmortem) => filter.Facet switch
    {
        "service" => HasAny(postmortem.Services, filter.Value),
        "cause" => HasAny(postmortem.Causes, filter.Value),
        "severity" => Has(postmortem.Severity, filter.Value),
        "detection" => Has(postmortem.Detection, filter.Value),
        "year" => postmortem.Date?.Year.ToString("0000", CultureInfo.InvariantCulture) == filter.Value,
        "actions" => filter.Value == "open" && postmortem.Actions.Any(item => item.IsOpen),
        _ => throw new InvalidOperationException($"Unknown facet {filter.Facet}."),
    };

    private static bool HasAny(ImmutableArray<Term> terms, string value) => terms.Any(term => Has(term, value));

    private static bool Has(Term? term, string value) =>
        term is not null && (Filter.Key(term.Name) == value || Filter.Key(term.Key) == value);
}
