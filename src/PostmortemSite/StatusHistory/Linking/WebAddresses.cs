using System.Net;
using System.Text.RegularExpressions;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.StatusHistory.Linking;

/// <summary>The web addresses in a status page's text.</summary>
internal static partial class WebAddresses
{
    /// <summary>The addresses, whatever the text's markup.</summary>
    public static IEnumerable<Uri> In(string text) => Address().Matches(text)
        .Select(match => JsonReading.Address(WithoutStop(WebUtility.HtmlDecode(match.Value))))
        .OfType<Uri>();

    /// <summary>The addresses of text without markup, and where each stands.</summary>
    public static IEnumerable<(int Start, int Length, Uri Address)> PlacesIn(string text) =>
        from match in Address().Matches(text)
        let written = WithoutStop(match.Value)
        let address = JsonReading.Address(written)
        where address is not null
        select (match.Index, written.Length, address);

    /// <summary>Punctuation behind an address belongs to the sentence.</summary>
    private static string WithoutStop(string written) => written.TrimEnd('.', ',', ';', ':', '!', '?');

    [GeneratedRegex("""https?://[^\s"'<>`)\]}]+""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
