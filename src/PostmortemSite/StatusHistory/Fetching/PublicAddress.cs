using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace PostmortemSite.StatusHistory.Fetching;

/// <summary>
/// Tells addresses of the internet from those of machines and networks that only we can reach, by the registries of
/// special-purpose addresses (https://www.iana.org/assignments/iana-ipv4-special-registry/ and its like for IPv6).
/// </summary>
internal static class PublicAddress
{
    private static readonly ImmutableArray<IPNetwork> SpecialV4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            // Multicast, and all that is reserved.
            "224.0.0.0/3",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Of IPv6 only this is handed out to the internet's networks.</summary>
    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    /// <summary>Protocols' own, Teredo, documentation, and 6to4, in which any IPv4 address may hide.</summary>
    private static readonly ImmutableArray<IPNetwork> SpecialV6 =
        [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse)];

    /// <summary>IPv4 behind a translator, as networks without IPv4 see all of it (RFC 6052).</summary>
    private static readonly IPNetwork TranslatedV4 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>True for an address of the internet. What isn't known to be one isn't.</summary>
    public static bool Is(IPAddress address) => address.AddressFamily switch
    {
        // No name server answers IPv4 in this disguise, and IPNetwork counts some of it to 2000::/3.
        AddressFamily.InterNetworkV6 when address.IsIPv4MappedToIPv6 => false,
        AddressFamily.InterNetwork => !SpecialV4.Any(network => network.Contains(address)),
        AddressFamily.InterNetworkV6 when TranslatedV4.Contains(address) =>
            Is(new IPAddress(address.GetAddressBytes()[12..])),
        AddressFamily.InterNetworkV6 =>
            GlobalV6.Contains(address) && !SpecialV6.Any(network => network.Contains(address)),
        _ => false,
    };
}
