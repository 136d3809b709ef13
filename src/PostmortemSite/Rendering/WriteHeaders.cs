using System.Text;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Searching.Shards;

namespace PostmortemSite.Rendering;

/// <summary>
/// Writes <c>_headers</c>, which static hosts read: nothing runs and nothing loads but what the site itself holds.
/// </summary>
internal static class WriteHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; upgrade-insecure-requests";

    private const string ForAll = $"""
        /*
          Content-Security-Policy: {Policy}
          Strict-Transport-Security: max-age=63072000; includeSubDomains
          X-Content-Type-Options: nosniff
          X-Frame-Options: DENY
          Referrer-Policy: no-referrer
          Cross-Origin-Opener-Policy: same-origin
          Cross-Origin-Resource-Policy: same-origin
          Cross-Origin-Embedder-Policy: require-corp
          Permissions-Policy: camera=(), microphone=(), geolocation=()

        """;

    private const string ForInternal = "  X-Robots-Tag: noindex, nofollow\n";

    public static byte[] For(IEdition edition, ThemeAssets assets)
    {
        var text = new StringBuilder(ForAll.ReplaceLineEndings("\n"));
        if (edition.Audience == Audience.Internal) text.Append(ForInternal);
        // Only what carries its content's hash: hosts join the values of every rule that matches.
        foreach (var path in assets.For(edition.Insights).Select(asset => asset.Address.Escaped)
            .Append(SearchFiles.Folder + "*"))
            text.Append('\n').Append('/').Append(path)
                .Append("\n  Cache-Control: public, max-age=31536000, immutable\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
