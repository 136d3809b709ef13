using System.Text.RegularExpressions;

namespace PostmortemSite.Model.Insights;

/// <summary>
/// How tickets of a kind are called, and where each lies. The expression matches a whole name in linear time, and every
/// placeholder of the address is one of its groups.
/// </summary>
/// <param name="Name">Matches what such a ticket is called, as a whole.</param>
/// <param name="Address">An address with <c>{group}</c> wherever a part of the name belongs.</param>
public sealed partial record TicketPattern(Regex Name, string Address)
{
    /// <summary>The placeholders of an address.</summary>
    public static IEnumerable<string> PlaceholdersOf(string address) =>
        Placeholder().Matches(address).Select(match => match.Groups["name"].Value);

    /// <summary>Where a ticket lies; null if it isn't called so.</summary>
    public Uri? AddressOf(string ticket)
    {
        var match = Name.Match(ticket);
        if (!match.Success) return null;
        var address = Placeholder().Replace(Address,
            placeholder => Uri.EscapeDataString(match.Groups[placeholder.Groups["name"].Value].Value));
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : null;
    }

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
