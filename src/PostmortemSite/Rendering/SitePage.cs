using PostmortemSite.Audiences;
using PostmortemSite.Model;

namespace PostmortemSite.Rendering;

/// <summary>
/// A page of the site: its edition, its address and its name. Links are written from its point of view.
/// </summary>
/// <param name="Edition">The edition that it belongs to.</param>
/// <param name="Assets">Style sheet, script and icon.</param>
/// <param name="Address">Where it lies.</param>
/// <param name="Title">What it is called, without the site's name.</param>
public sealed record SitePage(IEdition Edition, ThemeAssets Assets, SiteAddress Address, string Title)
{
    /// <summary>One or two sentences for search engines and previews.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where the file lies that searching begins with; null on a page that doesn't search.</summary>
    public SiteAddress? SearchData { get; init; }

    public SiteConfiguration Site => Edition.Site;

    public bool IsInternal => Edition.Audience == Audience.Internal;

    public bool IsHome => Address == SiteAddress.Home;

    /// <summary>The page's title followed by the site's.</summary>
    public string FullTitle => Title.Length == 0 || Title == Site.Title ? Site.Title : $"{Title} · {Site.Title}";

    /// <summary>The whole address, where the edition declares one; the page for what isn't found has none.</summary>
    public string? Canonical =>
        Address != SiteAddress.NotFound && Site.UrlFor(Edition.Audience) is { } site ? Address.Below(site) : null;

    /// <summary>A link to another address of the site: relative, so that the site works below any path.</summary>
    public string Link(SiteAddress target)
    {
        var link = Root + target.Escaped;
        return link.Length == 0 ? "./" : link;
    }

    /// <summary>A link to a file of the theme.</summary>
    public string Asset(string name) => Link(Assets[name].Address);

    /// <summary>
    /// The way from this page to the site's root. A server shows the page for what isn't found at any depth, so its
    /// links are absolute.
    /// </summary>
    private string Root => Address == SiteAddress.NotFound
        ? RootPath(Edition)
        : string.Concat(Enumerable.Repeat("../", Address.Depth));

    /// <summary>The path of the site on its host, between slashes.</summary>
    internal static string RootPath(IEdition edition) =>
        edition.Site.UrlFor(edition.Audience) is { } site ? site.AbsolutePath.TrimEnd('/') + "/" : "/";
}
