using System.Text.RegularExpressions;
using PostmortemSite.Model;

namespace PostmortemSite.Validating.Policy;

/// <summary>Finds ticket keys that no ticket can have.</summary>
internal static partial class CheckTicketKeys
{
    public static IEnumerable<Problem> In(SiteConfiguration site) =>
        site.Redaction.TicketKeys.Where(key => !ProjectKey().IsMatch(key)).Select(key => CheckPolicy.Fault(
            site.Places.Of("redaction.ticketKeys", key), "never-matches", $"No ticket begins with \"{key}-\".",
            "Write the project's key alone: OPS for OPS-123."));

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex ProjectKey();
}
