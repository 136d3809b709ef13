using System.Collections.Frozen;
using System.Net;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Redacting;

/// <summary>Which links the public may follow, and what they become.</summary>
/// <param name="targets">Where relative links lead in the internal archive.</param>
/// <param name="publicSlugs">The public slug of each published postmortem's file.</param>
internal sealed class PublicLinks(LinkTargets targets, FrozenDictionary<string, string> publicSlugs)
{
    /// <summary>Hosts of tools that hold internal talk, whoever's workspace it is.</summary>
    private static readonly string[] PrivateTools =
    [
        "slack.com", "atlassian.net", "docs.google.com", "drive.google.com", "sheets.google.com", "meet.google.com",
        "pagerduty.com", "opsgenie.com", "datadoghq.com", "datadoghq.eu", "grafana.net", "sentry.io", "notion.so", "notion.site",
        "linear.app", "zoom.us", "miro.com", "splunkcloud.com", "newrelic.com", "honeycomb.io", "teams.microsoft.com",
        "sharepoint.com", "console.aws.amazon.com", "console.cloud.google.com", "portal.azure.com", "incident.io", "rootly.com",
        "firehydrant.io", "figma.com", "lucid.app", "asana.com", "trello.com",
    ];

    /// <summary>The address that the public Markdown may hold; null if the link's text has to do without it.</summary>
    public string? Address(SourceFile source, string url, Masks masks)
    {
        if (url.StartsWith('#')) return null;
        if (targets.PostmortemPath(source, url) is { } path)
            return publicSlugs.TryGetValue(path, out var slug) ? $"{slug}.md" : null;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri)) return null;
        if (uri.Scheme == Uri.UriSchemeMailto) return masks.Find(uri.GetComponents(UriComponents.Path, UriFormat.Unescaped)).Count > 0 ? null : url;
        var isWeb = uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp;
        return isWeb && uri.UserInfo.Length == 0 && !IsInternal(uri.Host, masks) && masks.Find(WebUtility.UrlDecode(url)).Count == 0
            ? url
            : null;
    }

    /// <summary>True for a host that the public can't or shouldn't reach.</summary>
    public static bool IsInternal(string host, Masks masks) =>
        !host.Contains('.', StringComparison.Ordinal)
        || IPAddress.TryParse(host.Trim('[', ']'), out _)
        || masks.IsInternalHost(host)
        || PrivateTools.Any(tool => host.Equals(tool, StringComparison.OrdinalIgnoreCase)
            || host.EndsWith("." + tool, StringComparison.OrdinalIgnoreCase));
}
