using System.Text.RegularExpressions;
using PostmortemSite.Model;
using PostmortemSite.Redacting.Masking;

namespace PostmortemSite.Validating.Policy;

/// <summary>Finds patterns of hosts that can't match any, and hosts that are to be internal and public.</summary>
internal static partial class CheckHosts
{
    private const string Internal = "redaction.internalHosts";
    private const string Public = "redaction.links.public";

    public static IEnumerable<Problem> In(SiteConfiguration site)
    {
        var policy = site.Redaction;
        foreach (var pattern in policy.InternalHosts.Where(pattern => !Host().IsMatch(pattern)))
            yield return CheckPolicy.Fault(site.Places.Of(Internal, pattern), "never-matches",
                $"No host is \"{pattern}\".",
                "Write a host alone, such as wiki.corp.example.com, or *.corp.example.com for it and all below.");
        foreach (var pattern in policy.PublicLinks.Where(pattern => !HostAndPath().IsMatch(pattern)))
            yield return CheckPolicy.Fault(site.Places.Of(Public, pattern), "never-matches",
                $"No link leads to \"{pattern}\".", "Write a host with its domain, perhaps with a path: github.com/acme/status.");
        // A path below an internal host may well be public; the whole host can't be both.
        foreach (var shown in policy.PublicLinks.Where(pattern => !pattern.Contains('/', StringComparison.Ordinal)))
            foreach (var hidden in policy.InternalHosts.Where(hidden => InternalHosts.Matches(shown, Top(hidden))))
                yield return CheckPolicy.Fault(site.Places.Of(Public, shown), "contradiction",
                    $"\"{shown}\" is public, and with it \"{hidden}\", which is internal ({site.Places.Of(Internal, hidden)}).",
                    "Keep one of them, or name a narrower host or a path.");
    }

    private static string Top(string pattern) => pattern.StartsWith("*.", StringComparison.Ordinal) ? pattern[2..] : pattern;

    /// <summary>Labels and a top-level domain, or such a domain alone: what the mask of hosts looks for.</summary>
    [GeneratedRegex(@"^(?:\*\.)?(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)*[A-Za-z]{2,24}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Host();

    [GeneratedRegex(@"^(?:\*\.)?(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?\.)+[A-Za-z0-9-]{2,63}(?:/[^\s?#]*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex HostAndPath();
}
