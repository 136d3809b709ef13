using System.Text.RegularExpressions;
using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Masking;

/// <summary>IP addresses but those that everybody has, and those that <c>site.yml</c> makes public.</summary>
internal sealed partial class IpAddressMask : IMask
{
    /// <inheritdoc/>
    public string Name => "mask-ip";

    /// <inheritdoc/>
    public string Summary => "An IP address.";

    /// <inheritdoc/>
    public string Words => "an IP address";

    /// <inheritdoc/>
    public IEnumerable<MaskMatch> In(FoldedText text, MaskContext context) =>
        Shapes.In(text, '.', Shapes.IsBeforeWord, IPv4()).Concat(Shapes.In(text, ':', Shapes.IsInIPv6, IPv6()))
            .Where(place => !IsEverybodys(text.Text[place]) && !IsVersion(text.Text, place))
            .Where(place => !context.PublicAddresses.Contain(text.Text[place]))
            .Select(place => MaskMatch.At(text, place));

    /// <summary>Networks of documentation (https://www.rfc-editor.org/rfc/rfc5737), and resolvers that all the world uses.</summary>
    private static bool IsEverybodys(string address) => address
        is "0.0.0.0" or "127.0.0.1" or "255.255.255.255" or "1.1.1.1" or "1.0.0.1" or "8.8.8.8" or "8.8.4.4" or "9.9.9.9"
        || address.StartsWith("192.0.2.", StringComparison.Ordinal) || address.StartsWith("198.51.100.", StringComparison.Ordinal)
        || address.StartsWith("203.0.113.", StringComparison.Ordinal);

    /// <summary>"version 1.2.3.4", and what an image's digest follows.</summary>
    private static bool IsVersion(string text, Range place) =>
        text.AsSpan(0, place.Start.Value).TrimEnd(" `\"").EndsWith("version", StringComparison.OrdinalIgnoreCase)
        || text.AsSpan(place.End.Value).StartsWith("@sha256:", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![0-9.vV])(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?:/[0-9]{1,2})?(?![0-9]|\.[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex IPv4();

    [GeneratedRegex(@"(?<![0-9A-Fa-f:.])(?:(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|(?:fe80|f[cd][0-9A-Fa-f]{2}|2[0-9A-Fa-f]{3})(?::[0-9A-Fa-f]{1,4}){0,6}::(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){0,5})?)(?![0-9A-Fa-f:])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IPv6();
}
