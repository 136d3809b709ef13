using System.Collections.Immutable;
using PostmortemSite.Model;

namespace PostmortemSite.Searching.Questions;

/// <summary>Whether a postmortem is filed as filters want it.</summary>
internal static class FilterDocuments
{
    public static bool Allows(ImmutableArray<Filter> filters, Postmortem postmortem) => filters
        .GroupBy(filter => (filter.Facet, filter.IsExcluded))
        .All(facet => facet.Any(filter => IsFiled(filter, postmortem)) != facet.Key.IsExcluded);

    private static bool IsFiled(Filter filter, Postmortem postmortem) => FilterValues.Of(filter.Facet, postmortem)
        .Any(value => Filter.Key(value.Name) == filter.Value || Filter.Key(value.Key) == filter.Value);
}
