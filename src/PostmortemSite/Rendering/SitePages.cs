using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Rendering.Incidents;
using PostmortemSite.Rendering.Insights;
using PostmortemSite.Searching.Shards;
using PostmortemSite.Themes;

namespace PostmortemSite.Rendering;

/// <summary>
/// Every page that an edition has; the long lists come first, so that no thread is left alone with one.
/// </summary>
internal static class SitePages
{
    public static IEnumerable<PageToRender> Of(IEdition edition, ThemeAssets assets, SearchFiles search)
    {
        SitePage Page(SiteAddress address, string title, string description = "") =>
            new(edition, assets, address, title) { Description = description, SearchData = new SiteAddress(search.Start) };

        yield return PageToRender.Of<Home, IEdition>(
            Page(SiteAddress.Home, edition.Site.Title, edition.Site.Description), edition);
        yield return PageToRender.Of<AllPostmortems, ImmutableArray<Listing>>(
            Page(SiteAddress.Postmortems, "All postmortems", "Every postmortem, by year."), Merged(edition.Years));
        yield return PageToRender.Of<SearchPage, IEdition>(
            Page(SiteAddress.Search, "Search", "Find a postmortem by what was seen."), edition);
        yield return PageToRender.Of<NotFound, IEdition>(Page(SiteAddress.NotFound, "Page not found"), edition);

        foreach (var group in ListingGroup.Of(edition))
        {
            var listings = Merged(group.Listings);
            yield return PageToRender.Of<ListingIndex, ListingGroup>(
                Page(group.Address, group.Title), group with { Listings = listings });
            foreach (var listing in listings)
                yield return PageToRender.Of<ListingPage, TermListing>(
                    Page(group.Address.Below(listing.Term), group.TitleOf(listing.Term)), new(group, listing));
        }

        foreach (var page in IncidentPages.Of(edition, assets)) yield return page;
        foreach (var page in InsightPages.Of(edition, assets)) yield return page;

        foreach (var entry in edition.Entries)
            yield return PageToRender.Of<PostmortemPage, EditionEntry>(
                Page(SiteAddress.Of(entry.Postmortem), entry.Postmortem.Title, entry.Postmortem.Summary), entry);
    }

    /// <summary>Keys that differ only in case have one address, and so one page.</summary>
    private static ImmutableArray<Listing> Merged(ImmutableArray<Listing> listings) =>
        [.. listings
            .GroupBy(listing => SiteAddress.NameOf(listing.Term.Key), StringComparer.Ordinal)
            .Select(same => same.Count() == 1
                ? same.First()
                : new Listing(same.First().Term, [.. same.SelectMany(listing => listing.Postmortems).Distinct()]))];
}
