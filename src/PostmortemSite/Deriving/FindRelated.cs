using System.Collections.Immutable;
using PostmortemSite.Model;

namespace PostmortemSite.Deriving;

/// <summary>
/// Finds the postmortems worth reading with another one: named by either of them, then of the same kind.
/// </summary>
internal sealed class FindRelated
{
    private const int MaxAlike = 3;

    private readonly Dictionary<string, Postmortem> byName;
    private readonly ILookup<string, Postmortem> namedBy;
    private readonly Dictionary<(string Service, string Cause), List<Postmortem>> alike;
    private readonly Dictionary<string, int> order;

    /// <param name="sorted">The postmortems, newest first.</param>
    public FindRelated(ImmutableArray<Postmortem> sorted)
    {
        byName = sorted.SelectMany(postmortem => postmortem.Names().Select(name => (name, postmortem)))
            .DistinctBy(pair => pair.name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(pair => pair.name, pair => pair.postmortem, StringComparer.OrdinalIgnoreCase);
        namedBy = sorted.SelectMany(postmortem => postmortem.Related.Select(name => (name, postmortem)))
            .Where(pair => byName.ContainsKey(pair.name))
            .ToLookup(pair => byName[pair.name].Slug, pair => pair.postmortem);
        alike = sorted.SelectMany(postmortem => Kinds(postmortem).Select(kind => (kind, postmortem)))
            .GroupBy(pair => pair.kind, pair => pair.postmortem)
            .ToDictionary(group => group.Key, group => group.ToList());
        order = sorted.Select((postmortem, i) => (postmortem.Slug, i))
            .DistinctBy(pair => pair.Slug)
            .ToDictionary(pair => pair.Slug, pair => pair.i, StringComparer.Ordinal);
    }

    /// <summary>The related ones, each once, with the strongest reason.</summary>
    public ImmutableArray<RelatedPostmortem> To(Postmortem postmortem) =>
        [.. postmortem.Related.Where(byName.ContainsKey).Select(name => new RelatedPostmortem(byName[name], "named by this report"))
            .Concat(namedBy[postmortem.Slug].Select(other => new RelatedPostmortem(other, "names this report")))
            .Concat(Alike(postmortem))
            .Where(related => related.Postmortem.Slug != postmortem.Slug)
            .DistinctBy(related => related.Postmortem.Slug)];

    /// <summary>The nearest in time with the same service and the same cause.</summary>
    private IEnumerable<RelatedPostmortem> Alike(Postmortem postmortem)
    {
        var place = order[postmortem.Slug];
        return Kinds(postmortem).SelectMany(kind => Around(alike[kind], place))
            .DistinctBy(other => other.Slug)
            .OrderBy(other => Math.Abs(order[other.Slug] - place)).ThenBy(other => order[other.Slug])
            .Take(MaxAlike)
            .Select(other => new RelatedPostmortem(other, "same service and cause"));
    }

    /// <summary>A few neighbours of a place in a list that is sorted by it; never the whole list.</summary>
    private IEnumerable<Postmortem> Around(List<Postmortem> same, int place)
    {
        int low = 0, high = same.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (order[same[middle].Slug] < place) low = middle + 1;
            else high = middle;
        }

        return same.Skip(Math.Max(0, low - MaxAlike)).Take((2 * MaxAlike) + 1).Where(other => order[other.Slug] != place);
    }

    private static IEnumerable<(string, string)> Kinds(Postmortem postmortem) =>
        postmortem.Services.SelectMany(service => postmortem.Causes.Select(cause => (service.Key, cause.Key)));
}
