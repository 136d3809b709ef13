using System.Net;
using System.Text;

namespace PostmortemSite.Searching;

/// <summary>
/// What a reader sees of HTML that our own Markdown writer made: a line a block, cells apart, no tag, entities as the
/// characters that they stand for.
/// </summary>
internal static class ReadableText
{
    /// <summary>Tags that stand inside a line of text and don't part words.</summary>
    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "bdi", "code", "del", "em", "i", "ins", "mark", "q", "s", "small", "span", "strong", "sub", "sup",
        "time",
    };

    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            var tag = html.IndexOf('<', at);
            if (tag < 0) tag = html.Length;
            text.Append(html, at, tag - at);
            if (tag == html.Length) break;
            var end = html.IndexOf('>', tag);
            if (end < 0) break;
            if (!Inline.Contains(NameOf(html.AsSpan(tag + 1, end - tag - 1))) && text.Length > 0 && text[^1] != '\n')
                text.Append('\n');
            at = end + 1;
        }

        return WebUtility.HtmlDecode(text.ToString()).Trim();
    }

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('/');
        var end = tag.IndexOfAny(' ', '/', '\n');
        return (end < 0 ? tag : tag[..end]).ToString();
    }
}
