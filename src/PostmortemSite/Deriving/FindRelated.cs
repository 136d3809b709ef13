using System.Collections.Immutable;
using PostmortemSite.Model;

namespace PostmortemSite.Deriving;

/// <summary>
/// Finds the postmortems that another one names, and those that name it. What only resembles it,
/// <c>Searching/Likeness</c> finds.
/// </summary>
internal sealed class FindRelated
{
    private readonly Dictionary<string, Postmortem> byName;
    private readonly ILookup<string, Postmortem> namedBy;

    /// <param name="sorted">The postmortems, newest first.</param>
    public FindRelated(ImmutableArray<Postmortem> sorted)
    {
        byName = sorted.SelectMany(postmortem => postmortem.Names().Select(name => (name, postmortem)))
            .DistinctBy(pair => pair.name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(pair => pair.name, pair => pair.postmortem, StringComparer.OrdinalIgnoreCase);
        namedBy = sorted.SelectMany(postmortem => postmortem.Related.Select(name => (name, postmortem)))
            .Where(pair => byName.ContainsKey(pair.name))
            .ToLookup(pair => byName[pair.name].Slug, pair => pair.postmortem);
    }

    /// <summary>The related ones, each once, with the strongest reason.</summary>
    public ImmutableArray<RelatedPostmortem> To(Postmortem postmortem) =>
        [.. postmortem.Related.Where(byName.ContainsKey).Select(name => new RelatedPostmortem(byName[name], "named by this report"))
            .Concat(namedBy[postmortem.Slug].Select(other => new RelatedPostmortem(other, "names this report")))
            .Where(related => related.Postmortem.Slug != postmortem.Slug)
            .DistinctBy(related => related.Postmortem.Slug)];
}
