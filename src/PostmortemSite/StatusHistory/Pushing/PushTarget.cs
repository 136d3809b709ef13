using System.Text.RegularExpressions;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Linking;

namespace PostmortemSite.StatusHistory.Pushing;

/// <summary>The incident on a page of Atlassian's that a report is put to.</summary>
/// <param name="PageId">The page's id, as <c>site.yml</c> declares it.</param>
/// <param name="IncidentId">The incident's id on it.</param>
/// <param name="Name">What the page calls the incident.</param>
internal sealed partial record PushTarget(string PageId, string IncidentId, string Name)
{
    /// <summary>The incident that a report tells of; the named one, where it tells of several.</summary>
    /// <param name="history">The history.</param>
    /// <param name="report">The report, of the internal archive.</param>
    /// <param name="named">An id or an address, or null.</param>
    /// <exception cref="BuildException">There is none, or more than one.</exception>
    public static PushTarget Of(IncidentHistory history, Postmortem report, string? named)
    {
        var targets = history.LinksOf(report).SelectMany(link => On(history, link.Incident)).ToList();
        if (named is not null)
        {
            var meant = new IncidentNames([.. targets.Select(target => target.Incident)]).Find(named);
            targets = [.. targets.Where(target => target.Incident.Key == meant?.Key)];
        }

        return targets switch
        {
            [var (source, incident)] => Checked(new PushTarget(source.PageId!, incident.Id, incident.Name)),
            [] => throw Missing(history, report, named),
            _ => throw new BuildException(ExitCode.Usage, $"{report.Source.Path} is linked to several incidents: " +
                $"{string.Join(", ", targets.Select(target => target.Incident.Id))}. Choose one with --incident."),
        };
    }

    /// <summary>Which of the three that it takes is missing: a link, that incident, a page's id.</summary>
    private static BuildException Missing(IncidentHistory history, Postmortem report, string? named)
    {
        StatusIncident[] linked = [.. history.LinksOf(report).Select(link => link.Incident)];
        var path = report.Source.Path;
        return new BuildException(ExitCode.Usage,
            linked.Length == 0
                ? $"{path} isn't linked to an incident of the status history. " +
                    "Add one to the report's \"incidents\"; \"status link\" proposes some."
            : named is not null && new IncidentNames(linked).Find(named) is null
                ? $"{path} isn't linked to an incident \"{named}\", but to " +
                    $"{string.Join(", ", linked.Select(incident => incident.Id))}. Choose one of these, or add it to \"incidents\"."
            : $"{path} is linked to {string.Join(", ", linked.Select(incident => incident.Id))}, but not to one of a page " +
                "with a \"pageId\". Declare the \"pageId\" of its source in site.yml.");
    }

    /// <summary>
    /// An incident on the pages that can be pushed to: it may have been merged with other sources' records.
    /// </summary>
    private static IEnumerable<(StatusSource Source, StatusIncident Incident)> On(IncidentHistory history,
        StatusIncident linked) =>
        from source in history.Sources
        where source.Source.PageId is not null
        let names = new IncidentNames(source.Incidents)
        let incident = linked.Aliases.Append(linked.Id).Append(linked.Url?.AbsoluteUri).OfType<string>()
            .Select(names.Find).OfType<StatusIncident>().FirstOrDefault()
        where incident is not null
        select (source.Source, incident);

    /// <summary>Ids become part of an address.</summary>
    private static PushTarget Checked(PushTarget target) =>
        Plain().IsMatch(target.PageId) && Plain().IsMatch(target.IncidentId)
        ? target
        : throw new BuildException(ExitCode.Usage,
            $"\"{target.PageId}\" and \"{target.IncidentId}\" aren't both ids of Statuspage: letters and digits. " +
            "Correct the source's \"pageId\".");

    [GeneratedRegex("^[A-Za-z0-9]{1,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
