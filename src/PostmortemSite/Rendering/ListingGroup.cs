using System.Collections.Immutable;
using PostmortemSite.Model;

namespace PostmortemSite.Rendering;

/// <summary>One way to go through the archive: by year, by service, by cause, by tag.</summary>
/// <param name="Title">What the group's page is called, such as <c>Services</c>.</param>
/// <param name="Kind">What one of its words is called, such as <c>Service</c>.</param>
/// <param name="Address">Where the group's page lies.</param>
/// <param name="Listings">The words and their postmortems.</param>
public sealed record ListingGroup(
    string Title, string Kind, SiteAddress Address, ImmutableArray<Listing> Listings)
{
    /// <summary>A word's page as a title: a year needs saying what it is a year of.</summary>
    public string TitleOf(Term term) =>
        Address == SiteAddress.Years ? $"Postmortems of {term.Name}" : $"{Kind}: {term.Name}";

    /// <summary>The four ways, in the order of the navigation.</summary>
    public static ImmutableArray<ListingGroup> Of(IEdition edition) =>
    [
        new("Years", "Year", SiteAddress.Years, edition.Years),
        new("Services", "Service", SiteAddress.Services, edition.Services),
        new("Causes", "Cause", SiteAddress.Causes, edition.Causes),
        new("Tags", "Tag", SiteAddress.Tags, edition.Tags),
    ];
}

/// <summary>One word's listing, and the group that it belongs to.</summary>
public sealed record TermListing(ListingGroup Group, Listing Listing);
