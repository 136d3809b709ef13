using System.Collections.Immutable;
using PostmortemSite.Model;

namespace PostmortemSite.Deriving.Insights.Patterns;

/// <summary>Lists postmortems by the words that they name: the most frequent first, then in the site's order.</summary>
internal static class ListByTerm
{
    /// <param name="postmortems">The postmortems, newest first, as each listing has them.</param>
    /// <param name="terms">The words of one; what it names twice counts once.</param>
    /// <param name="vocabulary">The site's order.</param>
    public static ImmutableArray<Listing> Of(
        ImmutableArray<Postmortem> postmortems, Func<Postmortem, ImmutableArray<Term>> terms, Vocabulary vocabulary) =>
        [.. postmortems
            .SelectMany(postmortem => terms(postmortem)
                .DistinctBy(term => term.Key, StringComparer.OrdinalIgnoreCase)
                .Select(term => (Term: term, Postmortem: postmortem)))
            .GroupBy(pair => pair.Term.Key, StringComparer.OrdinalIgnoreCase)
            .Select(same => new Listing(same.First().Term, [.. same.Select(pair => pair.Postmortem)]))
            .OrderByDescending(listing => listing.Postmortems.Length)
            .ThenBy(listing => vocabulary.Rank(listing.Term))
            .ThenBy(listing => listing.Term.Name, StringComparer.Ordinal)];
}
