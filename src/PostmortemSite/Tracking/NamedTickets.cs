using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Tracking;

/// <summary>The tickets that the action items of an archive name: of no other anything is asked or kept.</summary>
internal sealed class NamedTickets
{
    private readonly ActionSettings settings;
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<Uri> addresses = [];

    public NamedTickets(Archive<Internal> archive)
    {
        settings = archive.Site.Actions;
        foreach (var link in archive.Postmortems.SelectMany(postmortem => postmortem.Actions)
            .Select(item => item.Ticket).OfType<string>().Select(settings.LinkOf))
        {
            names.Add(link.Name);
            if (link.Address is { } address) addresses.Add(address);
        }
    }

    /// <summary>Where those lie of which that is known, in ordinal order.</summary>
    public IEnumerable<Uri> Addresses => addresses.OrderBy(address => address.AbsoluteUri, StringComparer.Ordinal);

    /// <summary>True for a ticket that an item names.</summary>
    /// <param name="key">What the tracker calls it.</param>
    /// <param name="address">Where it lies, or null.</param>
    public bool Has(string key, Uri? address) =>
        names.Contains(key)
        || (key.All(char.IsAsciiDigit) && address is null && names.Contains($"#{key}"))
        || (address is not null && (addresses.Contains(address) || names.Contains(address.AbsoluteUri)))
        || (settings.LinkOf(key).Address is { } own && addresses.Contains(own));
}
