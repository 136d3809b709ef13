using System.Globalization;
using System.Text.RegularExpressions;
using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Decoding;

/// <summary>Escapes as JSON and JavaScript have them: https://www.rfc-editor.org/rfc/rfc8259#section-7.</summary>
internal static partial class Escapes
{
    /// <summary>The text with its escapes undone; null if there are none.</summary>
    public static RewrittenText? Undone(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal)) return null;
        var undone = new Rewriting(text);
        foreach (var escape in Escape().EnumerateMatches(text))
        {
            var end = escape.Index + escape.Length;
            undone.Replace(escape.Index, end, Meant(text.AsSpan((escape.Index + 1)..end)));
        }

        return undone.Done();
    }

    private static string Meant(ReadOnlySpan<char> escape)
    {
        if (escape[0] is 'u' or 'x' && escape.Length > 1)
        {
            var number = int.Parse(escape[1..].Trim("{}"), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            return number <= char.MaxValue ? ((char)number).ToString()
                : number <= 0x10FFFF ? char.ConvertFromUtf32(number)
                : "";
        }

        return escape[0] switch
        {
            'n' or 'r' => "\n",
            't' or 'b' or 'f' or 'v' => " ",
            var c => c.ToString(),
        };
    }

    [GeneratedRegex(
        """\\(?:u[0-9A-Fa-f]{4}|u\{[0-9A-Fa-f]{1,6}\}|x[0-9A-Fa-f]{2}|[nrtbfv/"'\\])""", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
