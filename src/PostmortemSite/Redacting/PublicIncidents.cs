using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Redacting.Masking;
using PostmortemSite.StatusHistory;
using PostmortemSite.StatusHistory.Linking;

namespace PostmortemSite.Redacting;

/// <summary>
/// Which of the incidents that a report names its public text may name: those of public status pages, by their ids, and
/// addresses that everybody can open. What internal pages tell decides nothing.
/// </summary>
/// <param name="archive">The internal archive.</param>
internal sealed class PublicIncidents(Archive<Internal> archive)
{
    private readonly IncidentNames published =
        new(MergeIncidents.Across(archive.History.Sources.Where(source => source.Source.IsPublic)));

    private readonly string[] internalHosts =
        [.. HostsOf(archive, isPublic: false)
            .Except(HostsOf(archive, isPublic: true), StringComparer.OrdinalIgnoreCase)];

    /// <summary>The references of a report as the public reads them.</summary>
    public IEnumerable<string> Of(Postmortem postmortem, PublicLinks links, Masks masks) =>
        postmortem.Incidents.Select(reference => published.Find(reference) switch
        {
            { } incident when !Uri.TryCreate(reference, UriKind.Absolute, out _) => incident.Id,
            _ => IsPublicAddress(reference, links, masks) ? reference : null,
        }).OfType<string>();

    private static IEnumerable<string> HostsOf(Archive<Internal> archive, bool isPublic) =>
        archive.Site.StatusHistory.Sources
        .Where(source => source.IsPublic == isPublic).Select(source => source.Url?.Host).OfType<string>();

    private bool IsPublicAddress(string reference, PublicLinks links, Masks masks) =>
        Uri.TryCreate(reference, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
        && !internalHosts.Contains(uri.Host, StringComparer.OrdinalIgnoreCase)
        && links.IsPublic(uri) && !masks.Touch(reference);
}
