using System.Text;
using PostmortemSite.Audiences;
using PostmortemSite.Model;

namespace PostmortemSite.Rendering;

/// <summary>
/// Writes <c>robots.txt</c>: the public edition is open, the internal one closed. That is hygiene, not access control,
/// and it names no path.
/// </summary>
internal static class WriteRobots
{
    public static byte[] For(IEdition edition) => Encoding.UTF8.GetBytes(
        edition.Audience == Audience.Internal
            ? "User-agent: *\nDisallow: /\n"
            : "User-agent: *\nAllow: /\n" + Sitemap(edition));

    private static string Sitemap(IEdition edition) => edition.Site.UrlFor(edition.Audience) is { } site
        ? $"\nSitemap: {SiteAddress.Sitemap.Below(site)}\n"
        : "";
}
