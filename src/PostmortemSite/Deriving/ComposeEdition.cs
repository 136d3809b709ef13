using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Deriving.Incidents;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;
using PostmortemSite.StatusHistory.Reconciling;

namespace PostmortemSite.Deriving;

/// <summary>
/// Puts an archive in order: newest first, by year, service, cause and tag, each with its neighbours.
/// </summary>
/// <typeparam name="TAudience">Who may read it.</typeparam>
/// <param name="asOf">"Today"; only the internal edition hears of it.</param>
public sealed class ComposeEdition<TAudience>(LocalDate asOf) : IModule<Archive<TAudience>, Edition<TAudience>>
    where TAudience : IAudience
{
    private static readonly Term Undated = new("undated", "Undated");

    /// <inheritdoc/>
    public Phase Phase => Phase.PostProcess;

    /// <inheritdoc/>
    public Edition<TAudience> Run(Archive<TAudience> input)
    {
        var sorted = input.Postmortems
            .OrderByDescending(postmortem => postmortem.Date ?? LocalDate.MinIsoValue)
            .ThenByDescending(postmortem => postmortem.Times.Started?.Local ?? LocalDate.MinIsoValue.AtMidnight())
            .ThenBy(postmortem => postmortem.Slug, StringComparer.Ordinal)
            .ToImmutableArray();
        var related = new FindRelated(sorted);
        return new Edition<TAudience>(input)
        {
            AsOf = TAudience.Value == Audience.Internal ? asOf : null,
            Entries = [.. sorted.Select((postmortem, i) => new EditionEntry(
                postmortem,
                Newer: i > 0 ? sorted[i - 1] : null,
                Older: i + 1 < sorted.Length ? sorted[i + 1] : null,
                related.To(postmortem))
            {
                Reconciliation = Reconcile.Of(postmortem, input.History, input.Site.StatusHistory),
            })],
            Years = Years(sorted),
            Services = By(sorted, postmortem => postmortem.Services, input.Site.Services),
            Causes = By(sorted, postmortem => postmortem.Causes, input.Site.Causes),
            Tags = By(sorted, postmortem => postmortem.Tags, input.Site.Tags),
            Incidents = ComposeHistory.Of(input.History, input.Postmortems),
        };
    }

    private static ImmutableArray<Listing> Years(ImmutableArray<Postmortem> sorted) =>
        [.. sorted.GroupBy(postmortem => postmortem.Date?.Year)
            .OrderByDescending(year => year.Key ?? int.MinValue)
            .Select(year => new Listing(
                year.Key is { } number ? new Term($"{number}", $"{number}") : Undated, [.. year]))];

    private static ImmutableArray<Listing> By(
        ImmutableArray<Postmortem> sorted, Func<Postmortem, ImmutableArray<Term>> terms, Vocabulary vocabulary) =>
        [.. sorted.SelectMany(postmortem => terms(postmortem).Select(term => (term, postmortem)))
            .GroupBy(pair => pair.term.Key, StringComparer.OrdinalIgnoreCase)
            .Select(group => new Listing(group.First().term, [.. group.Select(pair => pair.postmortem)]))
            .OrderBy(listing => vocabulary.Rank(listing.Term))
            .ThenBy(listing => listing.Term.Name, StringComparer.Ordinal)];
}
