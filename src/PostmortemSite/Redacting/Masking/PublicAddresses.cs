using System.Collections.Frozen;
using System.Net;
using PostmortemSite.Model;

namespace PostmortemSite.Redacting.Masking;

/// <summary>E-mail and IP addresses that may be published: those that <c>site.yml</c> names, and those in its networks.</summary>
internal sealed class PublicAddresses(RedactionPolicy policy)
{
    private readonly FrozenSet<string> addresses = policy.PublicAddresses.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly IPNetwork[] networks = [.. policy.PublicAddresses.Select(Network).OfType<IPNetwork>()];

    /// <summary>The network that a text names: <c>192.0.2.0/24</c>; else null.</summary>
    public static IPNetwork? Network(string text) =>
        text.Contains('/', StringComparison.Ordinal) && IPNetwork.TryParse(text, out var network) ? network : null;

    /// <summary>True for an address, or a network as a text has it, that may be published.</summary>
    public bool Contain(string found)
    {
        if (addresses.Contains(found)) return true;
        if (networks.Length == 0) return false;
        var slash = found.IndexOf('/');
        if (!IPAddress.TryParse(slash < 0 ? found : found.AsSpan(0, slash), out var address)) return false;
        var length = slash < 0 ? int.MaxValue : int.Parse(found.AsSpan(slash + 1), System.Globalization.CultureInfo.InvariantCulture);
        return networks.Any(network => network.PrefixLength <= length && network.Contains(address));
    }
}
