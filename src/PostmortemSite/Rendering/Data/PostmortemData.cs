using PostmortemSite.Audiences;
using PostmortemSite.Model;

namespace PostmortemSite.Rendering.Data;

/// <summary>The postmortems as data: what their front matter says, or their text where it doesn't.</summary>
internal static class PostmortemData
{
    public static DataSet Of(IEdition edition)
    {
        var incidents = edition.Incidents.Entries
            .SelectMany(incident => incident.Postmortems.Select(postmortem => (postmortem.Slug, incident.Incident.Key)))
            .ToLookup(pair => pair.Slug, pair => pair.Key, StringComparer.Ordinal);
        var forAll = new DataFields<EditionEntry>()
            .Text("ref", "The last part of its address; the other files name it by this.",
                entry => entry.Postmortem.Slug)
            .Text("url", "Where it is read; below the site's root where the site declares no address.", UrlOf)
            .Text("title", "The title.", entry => entry.Postmortem.Title)
            .Date("date?", "The day of the incident.", entry => entry.Postmortem.Date)
            .Text("summary?", "One or two sentences.", entry => Said(entry.Postmortem.Summary))
            .Text("severity?", "The severity's key.", entry => entry.Postmortem.Severity?.Key)
            .Texts("services", "The keys of the services affected.",
                entry => entry.Postmortem.Services.Select(term => term.Key))
            .Texts("triggers", "The keys of what set it off.",
                entry => entry.Postmortem.Triggers.Select(term => term.Key))
            .Texts("causes", "The keys of why it could happen.",
                entry => entry.Postmortem.Causes.Select(term => term.Key))
            .Texts("tags", "Free labels.", entry => entry.Postmortem.Tags.Select(term => term.Key))
            .Text("detection?", "The key of how it was noticed.", entry => entry.Postmortem.Detection?.Key)
            .Moment("started?", "When customers began to be affected.", entry => entry.Postmortem.Times.Started)
            .Moment("detected?", "When anybody, or any alert, noticed.", entry => entry.Postmortem.Times.Detected)
            .Moment("acknowledged?", "When somebody took it on.", entry => entry.Postmortem.Times.Acknowledged)
            .Moment("mitigated?", "When customers ceased to be affected.", entry => entry.Postmortem.Times.Mitigated)
            .Moment("resolved?", "When it was declared over.", entry => entry.Postmortem.Times.Resolved)
            .Moment("published?", "When the postmortem was published.", entry => entry.Postmortem.Times.Published)
            .Whole("users?", "Users affected.", entry => entry.Postmortem.Impact.Users)
            .Number("percent?", "The share of users or requests affected, in percent.",
                entry => entry.Postmortem.Impact.Percent)
            .Number("errorRate?", "The share of requests that failed, in percent.",
                entry => entry.Postmortem.Impact.ErrorRate)
            .Texts("incidents", "The status page's incidents that it tells of, as source/id.",
                entry => incidents[entry.Postmortem.Slug])
            .Texts("related", "The refs of others that it names, or that name it.",
                entry => entry.Related.Select(other => other.Postmortem.Slug));
        return new DataSet("postmortems", "Postmortems",
        [
            DataTable.Of("postmortems", "postmortems", "A postmortem, newest first.",
                forAll.And(ForInternal, edition.Audience), edition.Entries),
        ]);

        string UrlOf(EditionEntry entry) => edition.Site.UrlFor(edition.Audience) is { } site
            ? SiteAddress.Of(entry.Postmortem).Below(site)
            : SiteAddress.Of(entry.Postmortem).Escaped;
    }

    private static DataFields<EditionEntry> ForInternal { get; } = new DataFields<EditionEntry>()
        .Text("id?", "The organisation's own number for it.", entry => entry.Postmortem.Id)
        .Text("path", "Its file below the input folder.", entry => entry.Postmortem.Source.Path)
        .Choice<Audience>("audience", "Who may read it.", entry => entry.Postmortem.Audience)
        .Choice<DocumentStatus>("status", "How far it has come.", entry => entry.Postmortem.Status)
        .Text("revenue?", "Money lost, as written.", entry => entry.Postmortem.Impact.Revenue)
        .Flag("slaBreach?", "Whether an agreed service level was broken.", entry => entry.Postmortem.Impact.SlaBreach)
        .Texts("authors", "Who wrote it, as written.", entry => entry.Postmortem.Authors)
        .Texts("responders", "Who worked on the incident, as written.", entry => entry.Postmortem.Responders);

    private static string? Said(string text) => text.Length > 0 ? text : null;
}
