using System.Collections.Immutable;
using System.Xml.Linq;
using PostmortemSite.Model;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// An entry of Atom (https://www.rfc-editor.org/rfc/rfc4287) or an item of RSS
/// (https://www.rssboard.org/rss-specification), as it says it; nothing is read from its text yet.
/// </summary>
internal sealed record FeedEntry(Place Place)
{
    public string? Title { get; init; }

    public string? Id { get; init; }

    public Uri? Link { get; init; }

    public string? Published { get; init; }

    public string? Updated { get; init; }

    /// <summary>The text, as HTML; empty if it has none.</summary>
    public string Content { get; init; } = "";

    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>Statuspage's addition to RSS, for announced work.</summary>
    public string? MaintenanceEnd { get; init; }

    /// <summary>True if the document is Atom or RSS, 0.9x to 2.0, or 1.0 with its entries beside the channel.</summary>
    public static bool IsFeed(StatusDocument document) =>
        document.Xml?.Root?.Name.LocalName is "feed" or "rss" or "RDF";

    /// <summary>The entries of a feed, in its order.</summary>
    public static IEnumerable<FeedEntry> In(StatusDocument document) =>
        document.Xml?.Root is not { } root || !IsFeed(document) ? []
        : root.Elements().Concat(root.Elements().Where(element => element.Name.LocalName == "channel").Elements())
            .Where(element => element.Name.LocalName is "entry" or "item")
            .Select(element => Of(element, document.ElementAt(element)));

    private static FeedEntry Of(XElement element, Place place) => new(place)
    {
        Title = Text(element, "title"),
        Id = Text(element, "id") ?? Text(element, "guid"),
        Link = LinkOf(element) ?? JsonReading.Address(Text(element, "guid")),
        Published = Text(element, "published") ?? Text(element, "pubDate") ?? Text(element, "date"),
        Updated = Text(element, "updated"),
        Content = Text(element, "content")
            ?? Text(element, "encoded") ?? Text(element, "description") ?? Text(element, "summary") ?? "",
        Categories =
        [
            .. element.Elements().Where(child => child.Name.LocalName == "category")
                .Select(category => ((string?)category.Attribute("term") ?? category.Value).Trim())
                .Where(name => name.Length > 0),
        ],
        MaintenanceEnd = Text(element, "maintenanceEndDate"),
    };

    private static Uri? LinkOf(XElement element)
    {
        var links = element.Elements().Where(child => child.Name.LocalName == "link").ToList();
        var own = links.FirstOrDefault(link => (string?)link.Attribute("rel") is null or "alternate")
            ?? links.FirstOrDefault();
        return JsonReading.Address(((string?)own?.Attribute("href") ?? own?.Value)?.Trim());
    }

    /// <summary>The text of a child by any namespace; null if there is none or it is empty.</summary>
    private static string? Text(XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name) is { } child
        && (child.HasElements ? string.Concat(child.Nodes()) : child.Value).Trim() is { Length: > 0 } text
            ? text
            : null;
}
