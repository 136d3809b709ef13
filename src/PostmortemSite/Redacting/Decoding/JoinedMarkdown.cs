using System.Text.RegularExpressions;
using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Decoding;

/// <summary>
/// Markdown without what cuts words in two: emphasis, code, links, cells, breaks, tags. Only for showing an author
/// where in a report something stands that was found on a page: it takes away what isn't markup too.
/// </summary>
internal static partial class JoinedMarkdown
{
    /// <summary>The joined text; null if there is nothing to join.</summary>
    public static RewrittenText? Of(string markdown)
    {
        var joined = new Rewriting(markdown);
        foreach (var mark in Mark().EnumerateMatches(markdown))
            joined.Replace(mark.Index, mark.Index + mark.Length, "");
        return joined.Done();
    }

    [GeneratedRegex(
        @"[ \t]*\|[ \t]*|!?\[|\](?:\([^()\s]*\)|\{[^{}\n]*\}|\[[^\[\]\n]*\])?|[*`~\\]+|</?[a-zA-Z][^<>\n]*>",
        RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
