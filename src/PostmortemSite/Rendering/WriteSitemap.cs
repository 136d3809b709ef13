using NodaTime.Text;
using PostmortemSite.Model;
using PostmortemSite.Rendering.Incidents;
using PostmortemSite.Rendering.Insights;

namespace PostmortemSite.Rendering;

/// <summary>Writes the addresses of an edition's pages for search engines (sitemaps.org): 50,000 at most.</summary>
internal static class WriteSitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const int Most = 50_000;

    public static byte[] For(IEdition edition, Uri site) => XmlText.Write(xml =>
    {
        xml.WriteStartElement("urlset", Namespace);
        foreach (var (address, changed) in Pages(edition).Take(Most))
        {
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, address.Below(site));
            if (changed is not null) xml.WriteElementString("lastmod", Namespace, changed);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    private static IEnumerable<(SiteAddress Address, string? Changed)> Pages(IEdition edition)
    {
        yield return (SiteAddress.Home, null);
        yield return (SiteAddress.Postmortems, null);
        foreach (var entry in edition.Entries)
            yield return (SiteAddress.Of(entry.Postmortem), Changed(entry.Postmortem));
        foreach (var group in ListingGroup.Of(edition))
        {
            yield return (group.Address, null);
            foreach (var address in group.Listings.Select(listing => group.Address.Below(listing.Term)).Distinct())
                yield return (address, null);
        }

        foreach (var address in IncidentPages.AddressesOf(edition.Incidents).Concat(InsightPages.AddressesOf(edition)))
            yield return (address, null);
    }

    private static string? Changed(Postmortem postmortem) =>
        PublicationTime.Of(postmortem) is { } instant ? LocalDatePattern.Iso.Format(instant.InUtc().Date) : null;
}
