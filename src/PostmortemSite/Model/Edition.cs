using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Model.Insights;
using PostmortemSite.Model.Search;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.Model;

/// <summary>
/// An archive put in order for its readers: sorted, grouped and linked. Pages are made from nothing else.
/// </summary>
/// <typeparam name="TAudience">Who may read it.</typeparam>
public sealed class Edition<TAudience> : IEdition
    where TAudience : IAudience
{
    internal Edition(Archive<TAudience> archive) => Archive = archive;

    /// <summary>The archive it was made from.</summary>
    public Archive<TAudience> Archive { get; }

    /// <inheritdoc/>
    public Audience Audience => TAudience.Value;

    /// <inheritdoc/>
    public SiteConfiguration Site => Archive.Site;

    /// <inheritdoc/>
    public required ImmutableArray<EditionEntry> Entries { get; init; }

    /// <inheritdoc/>
    public required ImmutableArray<Listing> Years { get; init; }

    /// <inheritdoc/>
    public required ImmutableArray<Listing> Services { get; init; }

    /// <inheritdoc/>
    public required ImmutableArray<Listing> Causes { get; init; }

    /// <inheritdoc/>
    public required ImmutableArray<Listing> Tags { get; init; }

    /// <inheritdoc/>
    public EditionHistory Incidents { get; init; } = EditionHistory.Empty;

    /// <inheritdoc/>
    public SearchIndex Index { get; private init; } = SearchIndex.Empty;

    /// <inheritdoc/>
    public EditionInsights Insights { get; private init; } = EditionInsights.None;

    /// <inheritdoc/>
    public LocalDate? AsOf { get; init; }

    /// <summary>The same edition, indexed.</summary>
    internal Edition<TAudience> With(SearchIndex index, ImmutableArray<EditionEntry> entries) => With(index, entries, Insights);

    /// <summary>The same edition, with what it teaches as a whole.</summary>
    internal Edition<TAudience> With(EditionInsights insights) => With(Index, Entries, insights);

    private Edition<TAudience> With(SearchIndex index, ImmutableArray<EditionEntry> entries, EditionInsights insights) =>
        new(Archive)
        {
            Index = index,
            Entries = entries,
            Years = Years,
            Services = Services,
            Causes = Causes,
            Tags = Tags,
            Incidents = Incidents,
            Insights = insights,
            AsOf = AsOf,
        };
}

/// <summary>
/// An edition as pages see it: whichever audience it is for, they show what it holds and nothing else.
/// </summary>
public interface IEdition
{
    /// <summary>Who reads it.</summary>
    Audience Audience { get; }

    /// <summary>The site as this audience knows it.</summary>
    SiteConfiguration Site { get; }

    /// <summary>The postmortems, newest first; those without a date last.</summary>
    ImmutableArray<EditionEntry> Entries { get; }

    /// <summary>One listing a year, newest first; "undated" last.</summary>
    ImmutableArray<Listing> Years { get; }

    /// <summary>One listing a service that has postmortems, in the site's order.</summary>
    ImmutableArray<Listing> Services { get; }

    /// <summary>One listing a cause.</summary>
    ImmutableArray<Listing> Causes { get; }

    /// <summary>One listing a tag.</summary>
    ImmutableArray<Listing> Tags { get; }

    /// <summary>The same, put in order; empty if no page is known.</summary>
    EditionHistory Incidents { get; }

    /// <summary>The words of the postmortems; its documents stand in the order of <see cref="Entries"/>.</summary>
    SearchIndex Index { get; }

    /// <summary>What the postmortems teach as a whole, of the parts that the edition shows.</summary>
    EditionInsights Insights { get; }

    /// <summary>
    /// "Today", for what is overdue; null in the public edition, which shows nothing that moves with time.
    /// </summary>
    LocalDate? AsOf { get; }
}

/// <summary>A postmortem in its edition, with its neighbours.</summary>
/// <param name="Postmortem">The postmortem.</param>
/// <param name="Newer">The next newer one, or null.</param>
/// <param name="Older">The next older one, or null.</param>
/// <param name="Related">Others that it names, or that name it; each with the reason.</param>
public sealed record EditionEntry(
    Postmortem Postmortem, Postmortem? Newer, Postmortem? Older, ImmutableArray<RelatedPostmortem> Related)
{
    /// <summary>The postmortem beside what the status page told; null if it tells of no known incident.</summary>
    public Reconciliation? Reconciliation { get; init; }

    /// <summary>Others that resemble it, the most similar first; none of <see cref="Related"/>.</summary>
    public ImmutableArray<SimilarPostmortem> Similar { get; init; } = [];

    /// <summary>All that resemble it, however it is linked with them and of however many services.</summary>
    public ImmutableArray<Alike> Alike { get; init; } = [];
}

/// <summary>A link from one postmortem to another.</summary>
/// <param name="Postmortem">The other one.</param>
/// <param name="Reason">Why, in words: "named by this report".</param>
public sealed record RelatedPostmortem(Postmortem Postmortem, string Reason)
{
    /// <summary>What the two share, where they resemble each other too; else null.</summary>
    public SharedTraits? Shared { get; init; }
}

/// <summary>The postmortems that share a year, a service, a cause or a tag.</summary>
/// <param name="Term">What they share.</param>
/// <param name="Postmortems">The postmortems, newest first.</param>
public sealed record Listing(Term Term, ImmutableArray<Postmortem> Postmortems);
