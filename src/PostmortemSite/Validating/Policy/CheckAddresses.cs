using System.Net;
using PostmortemSite.Model;
using PostmortemSite.Redacting.Masking;

namespace PostmortemSite.Validating.Policy;

/// <summary>Finds public addresses that are none, and e-mail addresses that are public on a host that is internal.</summary>
internal static class CheckAddresses
{
    private const string Key = "redaction.publicAddresses";

    public static IEnumerable<Problem> In(SiteConfiguration site)
    {
        var hosts = new InternalHosts(site.Redaction);
        foreach (var address in site.Redaction.PublicAddresses.Order(StringComparer.Ordinal))
        {
            var at = address.IndexOf('@');
            if (!(at > 0 ? IsEMail(address, at) : IsIp(address)))
                yield return CheckPolicy.Fault(site.Places.Of(Key, address), "never-matches",
                    $"\"{address}\" is no address.",
                    "Write an e-mail address, an IP address, or a network such as 192.0.2.0/24.");
            else if (PublicAddresses.Network(address) is { PrefixLength: 0 })
                yield return CheckPolicy.Fault(site.Places.Of(Key, address), "contradiction",
                    $"\"{address}\" is every address.", "If none is to be masked, write \"ip: off\" under masks.");
            else if (at > 0 && hosts.Contain(address[(at + 1)..]))
                yield return CheckPolicy.Fault(site.Places.Of(Key, address), "contradiction",
                    $"\"{address}\" is public, and its host is internal{Declared(site, address[(at + 1)..])}.",
                    "Give the public another address, or don't declare the host.");
        }
    }

    private static bool IsEMail(string address, int at) =>
        address.IndexOf('.', at) > at + 1 && address.IndexOf('@', at + 1) < 0 && !address.Any(char.IsWhiteSpace);

    private static bool IsIp(string address) =>
        PublicAddresses.Network(address) is not null
        // A number alone is an address too to the parser.
        || (IPAddress.TryParse(address, out _) && (address.Contains(':', StringComparison.Ordinal) || address.Count(c => c == '.') == 3));

    private static string Declared(SiteConfiguration site, string host) =>
        site.Redaction.InternalHosts.FirstOrDefault(pattern => InternalHosts.Matches(pattern, host)) is { } pattern
            ? $" ({site.Places.Of("redaction.internalHosts", pattern)})"
            : " by its name";
}
