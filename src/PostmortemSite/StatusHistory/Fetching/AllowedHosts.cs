using System.Collections.Immutable;

namespace PostmortemSite.StatusHistory.Fetching;

/// <summary>
/// Which addresses may be asked: https, by name, of the hosts that <c>site.yml</c> names for a source, and nothing
/// else. Whether a name leads to the internet is checked when it is connected to.
/// </summary>
/// <param name="declared">The addresses that are declared.</param>
/// <param name="rules">The rules.</param>
/// <param name="where">Where other hosts can be declared, as the end of a sentence.</param>
internal sealed class AllowedHosts(
    IEnumerable<Uri> declared, NetworkRules rules, string where = "as the source's \"pull\"")
{
    private readonly ImmutableHashSet<string> hosts =
        declared.Select(NameOf).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="FetchException">The address mustn't be asked.</exception>
    public void Check(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttps && !IsTestServer(address))
            throw new FetchException("isn't an https address",
                "Only https is fetched: correct it in site.yml, or at the server.");
        if (address.UserInfo.Length > 0)
            throw new FetchException("holds a user's name or a password",
                "Take what stands before the \"@\" out of it.");
        if (address.HostNameType != UriHostNameType.Dns || IsNumber(address.IdnHost))
            throw new FetchException("names its host by number", "Only hosts with a name are fetched from.");
        if (!address.IdnHost.TrimEnd('.').Contains('.', StringComparison.Ordinal))
            throw new FetchException("names a host of a local network", "Only hosts of the internet are fetched from.");
        if (!hosts.Contains(NameOf(address)))
            throw new FetchException("isn't on a host that site.yml names for this source",
                $"If it is the right one, declare it {where}.");
    }

    private bool IsTestServer(Uri address) =>
        rules.TestServer is { } server && address.Scheme == Uri.UriSchemeHttp && address.Port == server.Port;

    /// <summary>A name whose last label is a number is an address in disguise: <c>127.1.</c>, <c>0x7f.1</c>.</summary>
    private static bool IsNumber(string host)
    {
        var last = host.TrimEnd('.').Split('.')[^1];
        return last.Length > 0
            && (last.All(char.IsAsciiDigit) || last.StartsWith("0x", StringComparison.OrdinalIgnoreCase));
    }

    private static string NameOf(Uri address) => $"{address.IdnHost.TrimEnd('.')}:{address.Port}";
}
