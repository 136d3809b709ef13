using System.Text;
using System.Text.RegularExpressions;
using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Decoding;

/// <summary>
/// Percent-encoded bytes, as addresses have them: https://www.rfc-editor.org/rfc/rfc3986#section-2.1.
/// </summary>
internal static partial class Percents
{
    /// <summary>The text with its percents undone; null if there are none.</summary>
    public static RewrittenText? Undone(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal)) return null;
        var undone = new Rewriting(text);
        foreach (var run in Run().EnumerateMatches(text))
        {
            var end = run.Index + run.Length;
            var digits = text[run.Index..end].Replace("%", "", StringComparison.Ordinal);
            undone.Replace(run.Index, end, Encoding.UTF8.GetString(Convert.FromHexString(digits)));
        }

        return undone.Done();
    }

    [GeneratedRegex("(?:%[0-9A-Fa-f]{2})+", RegexOptions.CultureInvariant)]
    private static partial Regex Run();
}
