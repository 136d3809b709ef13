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
        var sources = ReadHistory.Of(input.Sources.StatusFiles, input.Site.StatusHistory, problems.Add);
        var incidents = MergeIncidents.Across(sources);
        var history = new IncidentHistory
        {
            Sources = sources,
            Incidents = incidents,
            Links = FindLinks.In(input.Postmortems, input.Site, sources, incidents, problems.Add),
        };
        return input.With(history, [.. input.ArchiveProblems, .. problems]);
    }
}
