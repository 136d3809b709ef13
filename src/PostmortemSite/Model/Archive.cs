using System.Collections.Immutable;
using PostmortemSite.Audiences;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.Model;

/// <summary>
/// All postmortems that one audience may read. It can't be had without the <see cref="Sources{TAudience}"/> that it
/// was parsed from, and those of <see cref="Public"/> only redaction makes.
/// </summary>
/// <typeparam name="TAudience">Who may read it.</typeparam>
public sealed class Archive<TAudience>
    where TAudience : IAudience
{
    internal Archive(Sources<TAudience> sources, ImmutableArray<Postmortem> postmortems)
    {
        Sources = sources;
        Postmortems = postmortems;
    }

    /// <summary>What it was parsed from.</summary>
    public Sources<TAudience> Sources { get; }

    /// <summary>The site as this audience knows it.</summary>
    public SiteConfiguration Site => Sources.Site;

    /// <summary>The postmortems, in the order of their files' paths.</summary>
    public ImmutableArray<Postmortem> Postmortems { get; }

    /// <summary>What the status pages told, and which postmortems tell of it.</summary>
    public IncidentHistory History { get; internal init; } = IncidentHistory.Empty;

    /// <summary>Every problem of the sources and of the postmortems, by file and place.</summary>
    public IEnumerable<Problem> Problems =>
        Sources.Problems
            .Concat(Postmortems.SelectMany(postmortem => postmortem.Problems))
            .Concat(ArchiveProblems)
            .Order(Problem.ByPlace);

    /// <summary>Problems that only show when postmortems are seen together.</summary>
    internal ImmutableArray<Problem> ArchiveProblems { get; init; } = [];

    /// <summary>The same archive, with what was found when it was seen as a whole.</summary>
    internal Archive<TAudience> With(ImmutableArray<Problem> problems) => With(History, problems);

    /// <summary>The same archive, with what status pages told.</summary>
    internal Archive<TAudience> With(IncidentHistory history, ImmutableArray<Problem> problems) =>
        new(Sources, Postmortems) { History = history, ArchiveProblems = problems };
}

/// <summary>Makes archives of nothing.</summary>
public static class Archive
{
    /// <summary>An archive without postmortems.</summary>
    public static Archive<Internal> Empty(SiteConfiguration site) => new(
        new InternalSources { Site = site, Files = [], Pictures = ImmutableSortedDictionary<string, Picture>.Empty }, []);
}
