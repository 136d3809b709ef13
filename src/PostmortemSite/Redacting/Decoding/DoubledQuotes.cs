using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Decoding;

/// <summary>Quotes in a field of CSV, which are written twice: https://www.rfc-editor.org/rfc/rfc4180#section-2.</summary>
internal static class DoubledQuotes
{
    private const string Doubled = "\"\"";

    /// <summary>The text with one for two; null if there are none.</summary>
    public static RewrittenText? Undone(string csv)
    {
        var undone = new Rewriting(csv);
        for (var at = csv.IndexOf(Doubled, StringComparison.Ordinal); at >= 0; at = csv.IndexOf(Doubled, at + 2, StringComparison.Ordinal))
            undone.Replace(at, at + Doubled.Length, "\"");
        return undone.Done();
    }
}
