using System.Collections.Frozen;
using System.Net;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;
using PostmortemSite.Redacting.Masking;

namespace PostmortemSite.Redacting;

/// <summary>Which links the public may follow, and what they become.</summary>
/// <param name="targets">Where relative links lead in the internal archive.</param>
/// <param name="publicSlugs">The public slug of each published postmortem's file.</param>
/// <param name="masks">What mustn't stand in an address.</param>
internal sealed class PublicLinks(LinkTargets targets, FrozenDictionary<string, string> publicSlugs, Masks masks)
{
    /// <summary>The address that the public Markdown may hold; null if the link's text has to do without it.</summary>
    public string? Address(SourceFile source, string url)
    {
        if (url.StartsWith('#')) return null;
        if (targets.PostmortemPath(source, url) is { } path)
            return publicSlugs.TryGetValue(path, out var slug) ? $"{slug}.md" : null;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri)) return null;
        if (uri.Scheme == Uri.UriSchemeMailto)
            return masks.Touch(WebUtility.UrlDecode(url[(url.IndexOf(':') + 1)..])) ? null : url;
        return IsPublic(uri) && !masks.Touch(WebUtility.UrlDecode(url)) ? url : null;
    }

    /// <summary>True for an address on the web that the public can and should reach.</summary>
    public bool IsPublic(Uri uri)
    {
        if (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp) return false;
        // Everybody has one of their own.
        if (uri.IsLoopback && uri.UserInfo.Length == 0) return true;
        if (uri.UserInfo.Length > 0 || !uri.Host.Contains('.', StringComparison.Ordinal) || uri.HostNameType != UriHostNameType.Dns)
            return false;
        var policy = masks.Context.Policy;
        return policy.PublicLinks.Any(pattern => Allows(pattern, uri))
            || (policy.PublishesOtherLinks && !masks.Context.Hosts.Contain(uri.Host)
                && !InternalHosts.IsPrivateTool(uri.Host));
    }

    /// <summary>A pattern is a host, perhaps with a path that the address has to begin with.</summary>
    public static bool Allows(string pattern, Uri uri)
    {
        var slash = pattern.IndexOf('/');
        return slash < 0
            ? InternalHosts.Matches(pattern, uri.Host)
            : InternalHosts.Matches(pattern[..slash], uri.Host) && IsBelow(pattern[slash..].TrimEnd('/', '*'), uri.AbsolutePath);
    }

    private static bool IsBelow(string folder, string path) =>
        path.StartsWith(folder, StringComparison.OrdinalIgnoreCase)
        && (path.Length == folder.Length || path[folder.Length] == '/');
}
