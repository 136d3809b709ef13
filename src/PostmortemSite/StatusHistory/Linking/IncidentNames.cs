using System.Collections.Frozen;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.StatusHistory.Linking;

/// <summary>
/// The names by which incidents are called: ids, addresses, short links, and <c>source/id</c> where an id is used
/// twice.
/// </summary>
internal sealed class IncidentNames
{
    private readonly FrozenDictionary<string, StatusIncident> byName;
    private readonly FrozenDictionary<(string Host, string Id), StatusIncident> byPlace;
    private readonly FrozenSet<string> hosts;

    public IncidentNames(IReadOnlyCollection<StatusIncident> incidents)
    {
        byName = incidents.SelectMany(incident => Of(incident).Select(name => (name, incident)))
            .DistinctBy(pair => pair.name, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(pair => pair.name, pair => pair.incident, StringComparer.OrdinalIgnoreCase);
        byPlace = incidents.Where(incident => incident.Url is not null)
            .DistinctBy(incident => (HostOf(incident.Url!), incident.Id))
            .ToFrozenDictionary(incident => (HostOf(incident.Url!), incident.Id));
        hosts = byPlace.Keys.Select(place => place.Host).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>All names.</summary>
    public IEnumerable<string> All => byName.Keys;

    /// <summary>The incident that goes by an id or an address, or null.</summary>
    public StatusIncident? Find(string reference)
    {
        var written = reference.Trim().Trim('<', '>');
        return byName.GetValueOrDefault(NameOf(written))
            ?? (JsonReading.Address(written) is { } url ? Below(url) : null);
    }

    /// <summary>
    /// True for an address on a page that none of the incidents is from: nobody can tell whether it is right.
    /// </summary>
    public bool IsElsewhere(string reference) =>
        JsonReading.Address(reference.Trim().Trim('<', '>')) is { } url && !hosts.Contains(HostOf(url));

    /// <summary>
    /// By an address with something behind the incident's own: parameters, or the page of its report.
    /// </summary>
    private StatusIncident? Below(Uri url) => url.Segments
        .Select(segment => byPlace.GetValueOrDefault((HostOf(url), Uri.UnescapeDataString(segment.TrimEnd('/')))))
        .LastOrDefault(incident => incident is not null);

    private static string HostOf(Uri url) => url.Host.ToLowerInvariant();

    private static IEnumerable<string> Of(StatusIncident incident)
    {
        yield return incident.Id;
        yield return incident.Key;
        if (incident.Url is { } url) yield return NameOf(url.AbsoluteUri);
        foreach (var alias in incident.Aliases) yield return NameOf(alias);
    }

    private static string NameOf(string reference) =>
        JsonReading.Address(reference) is { } url ? MergeIncidents.NameOf(url) : reference;
}
