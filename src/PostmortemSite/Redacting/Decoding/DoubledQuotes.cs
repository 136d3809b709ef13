using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Decoding;

/// <summary>Quotes in CSV, which are written twice: https://www.rfc-editor.org/rfc/rfc4180#section-2.</summary>
internal static class DoubledQuotes
{
    private const string Doubled = "\"\"";

    /// <summary>The text with one for two; null if there are none.</summary>
    public static RewrittenText? Undone(string csv)
    {
        var undone = new Rewriting(csv);
        for (var at = Next(0); at >= 0; at = Next(at + Doubled.Length)) undone.Replace(at, at + Doubled.Length, "\"");
        return undone.Done();

        int Next(int from) => csv.IndexOf(Doubled, from, StringComparison.Ordinal);
    }
}
