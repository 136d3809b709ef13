using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Formats;
using PostmortemSite.StatusHistory.Linking;

namespace PostmortemSite.Redacting;

/// <summary>
/// Which names of incidents the public may read. Where the archive has a status history, an id must be one of a source that
/// <c>site.yml</c> calls public, and an address mustn't be of a source that it doesn't: either would tell that there is one.
/// </summary>
internal sealed class PublicIncidents
{
    private readonly bool isKnown;
    private readonly IncidentNames published;
    private readonly IncidentNames all;
    private readonly HashSet<string> internalHosts;

    public PublicIncidents(IncidentHistory history)
    {
        isKnown = !history.Incidents.IsEmpty;
        all = new IncidentNames(history.Incidents);
        var sources = history.Sources.ToLookup(source => source.Source.IsPublic);
        published = new IncidentNames([.. sources[true].SelectMany(source => source.Incidents)]);
        internalHosts = sources[false].SelectMany(HostsOf).Except(sources[true].SelectMany(HostsOf))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public bool MayHold(string reference) => !isKnown || published.Find(reference) is not null
        || (JsonReading.Address(reference) is { } url && all.Find(reference) is null && !internalHosts.Contains(url.Host));

    private static IEnumerable<string> HostsOf(SourceHistory source) =>
        source.Incidents.Select(incident => incident.Url).Append(source.Source.Url).OfType<Uri>()
            .Select(url => url.Host.ToLowerInvariant());
}
