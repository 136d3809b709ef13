using System.Text.RegularExpressions;

namespace PostmortemSite.Redacting.Masking;

/// <summary>E-mail addresses but those that <c>site.yml</c> makes public.</summary>
internal sealed partial class EMailMask : IMask
{
    /// <inheritdoc/>
    public string Name => "mask-e-mail";

    /// <inheritdoc/>
    public string Summary => "An e-mail address that isn't among publicAddresses.";

    /// <inheritdoc/>
    public string Words => "an e-mail address";

    /// <inheritdoc/>
    public IEnumerable<MaskMatch> In(string text, MaskContext context) =>
        Shapes.In(text, '@', Shapes.IsBeforeWord, EMail())
            .Where(place => !context.PublicAddresses.Contain(text[place]))
            .Select(place => new MaskMatch(place.Start.Value, place.End.Value));

    [GeneratedRegex(@"\b[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)+\b", RegexOptions.CultureInvariant)]
    private static partial Regex EMail();
}

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
    public IEnumerable<MaskMatch> In(string text, MaskContext context) =>
        Shapes.In(text, '.', Shapes.IsBeforeWord, IPv4()).Concat(Shapes.In(text, ':', Shapes.IsInIPv6, IPv6()))
            .Where(place => text[place] is not ("0.0.0.0" or "127.0.0.1" or "255.255.255.255"))
            .Where(place => !context.PublicAddresses.Contain(text[place]))
            .Select(place => new MaskMatch(place.Start.Value, place.End.Value));

    [GeneratedRegex(@"(?<![0-9.vV])(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?:/[0-9]{1,2})?(?![0-9]|\.[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex IPv4();

    [GeneratedRegex(@"(?<![0-9A-Fa-f:.])(?:(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|(?:fe80|f[cd][0-9A-Fa-f]{2}|2[0-9A-Fa-f]{3})(?::[0-9A-Fa-f]{1,4}){0,6}::(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){0,5})?)(?![0-9A-Fa-f:])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IPv6();
}

/// <summary>Names of internal hosts.</summary>
internal sealed partial class HostMask : IMask
{
    /// <inheritdoc/>
    public string Name => "mask-host";

    /// <inheritdoc/>
    public string Summary => "A host that only people inside can reach.";

    /// <inheritdoc/>
    public string Words => "an internal host";

    /// <inheritdoc/>
    public IEnumerable<MaskMatch> In(string text, MaskContext context) =>
        Shapes.In(text, '.', Shapes.IsBeforeWord, Host())
            .Where(place => context.Hosts.Contain(text[place]))
            .Select(place => new MaskMatch(place.Start.Value, place.End.Value));

    [GeneratedRegex(@"\b(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,24}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Host();
}
