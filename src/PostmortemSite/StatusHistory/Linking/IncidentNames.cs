using System.Collections.Frozen;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.StatusHistory.Linking;

/// <summary>
/// The names by which incidents are called: ids, addresses, short links, and <c>source/id</c> where an id is used twice.
/// </summary>
internal sealed class IncidentNames
{
    private readonly FrozenDictionary<string, StatusIncident> byName;

    public IncidentNames(IEnumerable<StatusIncident> incidents) => byName = incidents
        .SelectMany(incident => Of(incident).Select(name => (name, incident)))
        .DistinctBy(pair => pair.name, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(pair => pair.name, pair => pair.incident, StringComparer.OrdinalIgnoreCase);

    /// <summary>All names.</summary>
    public IEnumerable<string> All => byName.Keys;

    /// <summary>The incident that goes by an id or an address, or null.</summary>
    public StatusIncident? Find(string reference) => byName.GetValueOrDefault(NameOf(reference.Trim()));

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
