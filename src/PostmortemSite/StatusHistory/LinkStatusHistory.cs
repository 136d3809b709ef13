using System.Collections.Immutable;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.Pipelines;
using PostmortemSite.StatusHistory.Linking;

namespace PostmortemSite.StatusHistory;

/// <summary>
/// Reads what the status pages told, makes one incident of several records of it, and links incidents to postmortems.
/// Both editions pass through here, the public one with the files that redaction wrote.
/// </summary>
/// <typeparam name="TAudience">Who may read it.</typeparam>
public sealed class LinkStatusHistory<TAudience> : IModule<Archive<TAudience>, Archive<TAudience>>
    where TAudience : IAudience
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Process;

    /// <inheritdoc/>
    public Archive<TAudience> Run(Archive<TAudience> input)
    {
        var problems = new List<Problem>();
        var sources = ReadHistory.Of(input.Sources.StatusFiles, Unread(input.Sources), input.Site.StatusHistory,
            problems.Add);
        var incidents = MergeIncidents.Across(sources);
        var history = new IncidentHistory
        {
            Sources = sources,
            Incidents = incidents,
            Links = FindLinks.In(input.Postmortems, input.Site, sources, incidents, problems.Add),
        };
        return input.With(history, [.. input.ArchiveProblems, .. problems]);
    }

    /// <summary>Why files of status pages aren't among those that were read: too large, or no text.</summary>
    private static ImmutableArray<Problem> Unread(Sources<TAudience> sources) =>
    [
        .. sources.Problems
            .Where(problem => problem.Path.StartsWith(StatusSettings.Folder + "/", StringComparison.Ordinal))
            .ExceptBy(sources.StatusFiles.Select(file => file.Path), problem => problem.Path),
    ];
}
