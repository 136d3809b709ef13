using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Linking;

/// <summary>
/// Finds which postmortem tells of which incident, where either of them says so: the postmortem under <c>incidents</c>,
/// the status page by a link to the postmortem. Guesses are for <c>status link</c>.
/// </summary>
internal sealed class FindLinks
{
    private const int MaxSuggestions = 20;

    private readonly ImmutableArray<Postmortem> postmortems;
    private readonly SiteConfiguration site;
    private readonly Instant? from;
    private readonly IncidentNames names;
    private readonly Action<Problem> report;
    private readonly ImmutableArray<StatusIncident> incidents;
    private readonly Dictionary<string, Postmortem> byAddress;
    private int unknown;

    private FindLinks(
        ImmutableArray<Postmortem> postmortems, SiteConfiguration site, Instant? from,
        ImmutableArray<StatusIncident> incidents, Action<Problem> report)
    {
        (this.postmortems, this.site, this.from) = (postmortems, site, from);
        (this.incidents, this.report) = (incidents, report);
        names = new IncidentNames(incidents);
        byAddress = postmortems
            .SelectMany(postmortem => AddressesOf(postmortem).Select(address => (address, postmortem)))
            .DistinctBy(pair => pair.address, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(pair => pair.address, pair => pair.postmortem, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The links, each once.</summary>
    public static ImmutableArray<IncidentLink> In(
        ImmutableArray<Postmortem> postmortems, SiteConfiguration site, ImmutableArray<SourceHistory> sources,
        ImmutableArray<StatusIncident> incidents, Action<Problem> report)
    {
        var find = new FindLinks(postmortems, site, sources.Min(source => source.From), incidents, report);
        return [.. find.FromPostmortems().Concat(find.FromStatusPages())
            .DistinctBy(link => (link.Incident.Key, link.Postmortem.Source.Path))];
    }

    private IEnumerable<IncidentLink> FromPostmortems()
    {
        foreach (var postmortem in postmortems)
            foreach (var reference in postmortem.Incidents)
                if (names.Find(reference) is { } incident)
                    yield return new IncidentLink(incident, postmortem, LinkOrigin.Postmortem);
                else if (!IsBeforeHistory(postmortem) && !names.IsElsewhere(reference))
                    report(Unknown(postmortem, reference));
    }

    /// <summary>A status page forgets; what a report names from before its history can't be looked up.</summary>
    private bool IsBeforeHistory(Postmortem postmortem) =>
        from is not { } since || postmortem.Date < since.InUtc().Date;

    private IEnumerable<IncidentLink> FromStatusPages() =>
        from incident in incidents
        from url in LinksIn(incident)
        where IsOurs(url)
        let name = PathOf(url)
        where byAddress.ContainsKey(name)
        select new IncidentLink(incident, byAddress[name], LinkOrigin.StatusPage);

    /// <summary>A page's path, whichever way it is written.</summary>
    private static string PathOf(Uri url)
    {
        var path = Uri.UnescapeDataString(url.AbsolutePath);
        return (path.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase) ? path[..^"index.html".Length] : path)
            .TrimEnd('/');
    }

    private bool IsOurs(Uri url) => new[] { site.Url, site.InternalUrl }
        .Any(own => own is not null && string.Equals(own.Host, url.Host, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<Uri> LinksIn(StatusIncident incident)
    {
        if (incident.PostmortemUrl is { } url) yield return url;
        foreach (var text in incident.Updates.Select(update => update.Body).Append(incident.Postmortem)
            .OfType<StatusText>())
            foreach (var link in WebAddresses.In(text.Source))
                yield return link;
    }

    /// <summary>
    /// The paths at which a report lies, or may: the public one's name follows from its public title, which the
    /// internal archive knows but for its masks.
    /// </summary>
    private IEnumerable<string> AddressesOf(Postmortem postmortem)
    {
        var own = new[] { postmortem.Slug, postmortem.PublicFace.Slug,
            Slug.Of(postmortem.PublicFace.Title ?? postmortem.Title) }
            .OfType<string>().Select(slug => $"/postmortems/{slug}");
        var roots = new[] { site.Url, site.InternalUrl }.OfType<Uri>().Select(url => url.AbsolutePath.TrimEnd('/'))
            .Distinct(StringComparer.Ordinal);
        return roots.SelectMany(root => own.Concat(postmortem.Aliases).Select(path => root + path.TrimEnd('/')));
    }

    /// <summary>
    /// Typing errors are few: where nearly all are unknown, a nearest name for each would only take time.
    /// </summary>
    private Problem Unknown(Postmortem postmortem, string reference)
    {
        var text = postmortem.Source.Text;
        var offset = text.IndexOf(reference, StringComparison.Ordinal);
        return Problem.Warning(postmortem.Source.Path,
            offset < 0 ? Position.Start : postmortem.Source.PositionAt(offset),
            "incident-unknown", $"The status history has no incident \"{reference}\".",
            (++unknown <= MaxSuggestions ? Reading.NearestWord.DidYouMean(reference, names.All) : null)
                ?? "Correct it, or fetch the history again with \"status pull\".");
    }
}
