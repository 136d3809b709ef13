using System.Collections.Frozen;
using PostmortemSite.Model;

namespace PostmortemSite.Redacting.Masking;

/// <summary>Which hosts only people inside can reach, or whose very names aren't for the public.</summary>
/// <param name="policy">The site's policy.</param>
internal sealed class InternalHosts(RedactionPolicy policy)
{
    /// <summary>Tools that hold internal talk, whoever's workspace it is.</summary>
    private static readonly string[] PrivateTools =
    [
        "slack.com", "atlassian.net", "docs.google.com", "drive.google.com", "sheets.google.com", "meet.google.com",
        "pagerduty.com", "opsgenie.com", "datadoghq.com", "datadoghq.eu", "grafana.net", "sentry.io", "notion.so", "notion.site",
        "linear.app", "zoom.us", "miro.com", "splunkcloud.com", "newrelic.com", "honeycomb.io", "teams.microsoft.com",
        "sharepoint.com", "console.aws.amazon.com", "console.cloud.google.com", "portal.azure.com", "incident.io", "rootly.com",
        "firehydrant.io", "figma.com", "lucid.app", "asana.com", "trello.com",
    ];

    /// <summary>Those of them where the host's first part is whose workspace it is.</summary>
    private static readonly string[] Workspaces =
        ["slack.com", "atlassian.net", "pagerduty.com", "opsgenie.com", "grafana.net", "sentry.io", "notion.site", "zoom.us", "sharepoint.com", "splunkcloud.com"];

    /// <summary>First parts that are the tool's own.</summary>
    private static readonly FrozenSet<string> OwnParts = FrozenSet.ToFrozenSet(
        ["api", "app", "blog", "community", "developer", "developers", "docs", "help", "hooks", "status", "support", "www"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Suffixes =
    [
        ".internal", ".corp", ".local", ".lan", ".intranet", ".svc", ".home.arpa", ".rds.amazonaws.com", ".elb.amazonaws.com",
        ".cache.amazonaws.com", ".compute.amazonaws.com", ".compute-1.amazonaws.com", ".database.windows.net",
    ];

    /// <summary>True if a host is internal, by its name's end or by what <c>site.yml</c> declares.</summary>
    public bool Contain(string host)
    {
        host = host.TrimEnd('.');
        return (Suffixes.Any(suffix => host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) || IsWorkspace(host)
                || policy.InternalHosts.Any(pattern => Matches(pattern, host)))
            && !policy.PublicLinks.Any(pattern => !pattern.Contains('/', StringComparison.Ordinal) && Matches(pattern, host));
    }

    /// <summary>True for an internal host that a declared public link doesn't name anyway.</summary>
    public bool Hide(string host) =>
        Contain(host) && !policy.PublicLinks.Any(pattern => Matches(pattern.Split('/')[0], host.TrimEnd('.')));

    /// <summary>True for a host where a link leads to internal talk, though its name may tell nothing.</summary>
    public static bool IsPrivateTool(string host) => PrivateTools.Any(tool => Matches(tool, host));

    private static bool IsWorkspace(string host) =>
        Workspaces.Any(tool => Matches(tool, host) && host.Length > tool.Length) && !OwnParts.Contains(host[..host.IndexOf('.', StringComparison.Ordinal)]);

    /// <summary>True for the host itself and for every host below it.</summary>
    public static bool Matches(string pattern, string host)
    {
        var top = pattern.StartsWith("*.", StringComparison.Ordinal) ? pattern.AsSpan(2) : pattern;
        return host.AsSpan().EndsWith(top, StringComparison.OrdinalIgnoreCase)
            && (host.Length == top.Length || host[host.Length - top.Length - 1] == '.');
    }
}
