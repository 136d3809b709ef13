using System.Net;
using System.Text.RegularExpressions;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.StatusHistory.Linking;

/// <summary>The web addresses in a status page's text, whatever its markup.</summary>
internal static partial class WebAddresses
{
    public static IEnumerable<Uri> In(string text) => Address().Matches(text)
        .Select(match => JsonReading.Address(WebUtility.HtmlDecode(match.Value).TrimEnd('.', ',', ';', ':', '!', '?')))
        .OfType<Uri>();

    [GeneratedRegex("""https?://[^\s"'<>`)\]}]+""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
