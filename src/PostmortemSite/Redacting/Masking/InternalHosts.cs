using PostmortemSite.Model;

namespace PostmortemSite.Redacting.Masking;

/// <summary>Which hosts only people inside can reach, or whose very names aren't for the public.</summary>
/// <param name="policy">The site's policy.</param>
internal sealed class InternalHosts(RedactionPolicy policy)
{
    private static readonly string[] Suffixes = [".internal", ".corp", ".local", ".lan", ".intranet"];

    /// <summary>True if a host is internal, by its name's end or by what <c>site.yml</c> declares.</summary>
    public bool Contain(string host)
    {
        host = host.TrimEnd('.');
        return (Suffixes.Any(suffix => host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
                || policy.InternalHosts.Any(pattern => Matches(pattern, host)))
            && !policy.PublicLinks.Any(pattern => !pattern.Contains('/', StringComparison.Ordinal) && Matches(pattern, host));
    }

    /// <summary>True for the host itself and for every host below it.</summary>
    public static bool Matches(string pattern, string host)
    {
        var top = pattern.StartsWith("*.", StringComparison.Ordinal) ? pattern.AsSpan(2) : pattern;
        return host.AsSpan().EndsWith(top, StringComparison.OrdinalIgnoreCase)
            && (host.Length == top.Length || host[host.Length - top.Length - 1] == '.');
    }
}
