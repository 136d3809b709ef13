using System.Net;
using System.Text;
using PostmortemSite.Model;

namespace PostmortemSite.Rendering;

/// <summary>The sentence under a report's title: its summary, unless the report begins with the same words.</summary>
internal static class Lead
{
    private const int Enough = 60;
    private const int BlocksRead = 3;

    /// <summary>The summary, or nothing where the body says it already.</summary>
    public static string Of(Postmortem postmortem)
    {
        var summary = Squeeze(postmortem.Summary);
        var beginning = summary.Length > Enough ? summary[..Enough] : summary.TrimEnd('…', '.');
        var isInBody = postmortem.Sections
            .SelectMany(section => section.Blocks).OfType<Prose>().Take(BlocksRead)
            .Any(prose => Squeeze(TextOf(prose.Html)).Contains(beginning, StringComparison.Ordinal));
        return isInBody ? "" : postmortem.Summary;
    }

    private static string TextOf(string html)
    {
        var text = new StringBuilder(html.Length);
        var isTag = false;
        foreach (var c in html)
        {
            if (c == '<') isTag = true;
            else if (c == '>' && isTag) isTag = false;
            else if (!isTag) text.Append(c);
        }

        return WebUtility.HtmlDecode(text.ToString());
    }

    private static string Squeeze(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
