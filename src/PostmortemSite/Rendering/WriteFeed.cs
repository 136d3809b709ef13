using System.Security.Cryptography;
using System.Text;
using System.Xml;
using NodaTime;
using NodaTime.Text;
using PostmortemSite.Model;

namespace PostmortemSite.Rendering;

/// <summary>Writes the newest postmortems as an Atom feed (RFC 4287). A report without any date isn't news.</summary>
internal static class WriteFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int Newest = 50;

    public static byte[] For(IEdition edition)
    {
        var site = edition.Site.UrlFor(edition.Audience);
        var entries = edition.Entries
            .Select(entry => (entry.Postmortem, Updated: PublicationTime.Of(entry.Postmortem)))
            .Where(entry => entry.Updated is not null)
            .Take(Newest)
            .Select(entry => (entry.Postmortem, Updated: entry.Updated!.Value))
            .ToList();

        return XmlText.Write(xml =>
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, edition.Site.Language);
            Element(xml, "title", edition.Site.Title);
            if (edition.Site.Description.Length > 0) Element(xml, "subtitle", edition.Site.Description);
            Element(xml, "id", IdOf(edition, SiteAddress.Home, site));
            Element(xml, "updated", Text(entries.Select(entry => entry.Updated)
                .DefaultIfEmpty(NodaConstants.UnixEpoch).Max()));
            Link(xml, "alternate", SiteAddress.Home, site);
            if (site is not null) Link(xml, "self", SiteAddress.Feed, site);
            xml.WriteStartElement("author", Atom);
            Element(xml, "name", edition.Site.Organisation is { Length: > 0 } name ? name : edition.Site.Title);
            xml.WriteEndElement();
            foreach (var (postmortem, updated) in entries)
                Entry(xml, edition, postmortem, updated, site);
            xml.WriteEndElement();
        });
    }

    private static void Entry(XmlWriter xml, IEdition edition, Postmortem postmortem, Instant updated, Uri? site)
    {
        xml.WriteStartElement("entry", Atom);
        Element(xml, "title", postmortem.Title);
        Element(xml, "id", IdOf(edition, SiteAddress.Of(postmortem), site));
        Element(xml, "updated", Text(updated));
        Link(xml, "alternate", SiteAddress.Of(postmortem), site);
        foreach (var service in postmortem.Services)
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", XmlText.Legal(service.Name));
            xml.WriteEndElement();
        }

        Element(xml, "summary", postmortem.Summary);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) =>
        xml.WriteElementString(name, Atom, XmlText.Legal(text));

    private static void Link(XmlWriter xml, string relation, SiteAddress address, Uri? site)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", site is null ? "./" + address.Escaped : address.Below(site));
        xml.WriteEndElement();
    }

    /// <summary>The address, or, where the site has none, a name made from what won't change.</summary>
    private static string IdOf(IEdition edition, SiteAddress address, Uri? site)
    {
        if (site is not null) return address.Below(site);
        var name = Encoding.UTF8.GetBytes($"{edition.Audience}\n{edition.Site.Title}\n{address.Path}");
        return "urn:uuid:" + new Guid(SHA256.HashData(name).AsSpan(0, 16)).ToString("D");
    }

    private static string Text(Instant instant) => InstantPattern.General.Format(instant);
}
