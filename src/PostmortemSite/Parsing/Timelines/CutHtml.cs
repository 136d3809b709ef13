using System.Text;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>Takes words off the beginning of HTML that our own writer made, leaving its elements whole.</summary>
internal static class CutHtml
{
    private static readonly string[] Hollow =
        ["<strong></strong>", "<em></em>", "<del></del>", "<code></code>", "<p></p>"];

    /// <summary>
    /// The HTML without the first characters of its text. Spaces don't count, because Markdown and HTML differ in
    /// them. A link keeps its text: it leads to what happened, and nothing else would show it.
    /// </summary>
    /// <param name="html">The HTML.</param>
    /// <param name="text">The same text as plain text, which the lengths are of.</param>
    /// <param name="start">How much of the text stands before the time: of it, brackets go and emoji stay.</param>
    /// <param name="rest">Where in the text that begins which stays.</param>
    public static string UpTo(string html, string text, int start, int rest)
    {
        var before = Visible(text, start);
        var until = Visible(text, rest);
        if (until == 0) return html;

        var result = new StringBuilder(html.Length);
        var (seen, links, keeps, i) = (0, 0, false, 0);
        while (i < html.Length && (seen < until || html.AsSpan(i).StartsWith("</")))
        {
            var length = UnitAt(html, i);
            var unit = html.AsSpan(i, length);
            i += length;
            if (unit[0] == '<')
            {
                if (unit.StartsWith("<a ")) links++;
                else if (unit is "</a>") links--;
                if (!unit.StartsWith("<br")) result.Append(unit);
                continue;
            }

            var isSpace = char.IsWhiteSpace(unit[0]);
            if (links > 0 || (seen < before && !isSpace && unit[0] != '&' && !TimeWords.IsOpening(unit[0])))
            {
                result.Append(unit);
                keeps = true;
            }

            if (!isSpace) seen++;
        }

        result.Append(keeps ? html.AsSpan(i) : WithoutBreaks(html.AsSpan(i)));
        return WithoutHollow(result.ToString());
    }

    private static int Visible(string text, int end)
    {
        var count = 0;
        for (var i = 0; i < end; i++)
            if (!char.IsWhiteSpace(text[i]))
                count++;
        return count;
    }

    /// <summary>The length of the tag, the entity or the character at a place.</summary>
    private static int UnitAt(string html, int place) => html[place] switch
    {
        '<' => Math.Max(1, html.IndexOf('>', place) + 1 - place),
        '&' => Math.Max(1, html.IndexOf(';', place) + 1 - place),
        _ => 1,
    };

    /// <summary>What follows, without the spaces and line breaks that would now come first.</summary>
    private static ReadOnlySpan<char> WithoutBreaks(ReadOnlySpan<char> html)
    {
        html = html.TrimStart();
        while (html.StartsWith("<br")) html = html[(html.IndexOf('>') + 1)..].TrimStart();
        return html;
    }

    private static string WithoutHollow(string html)
    {
        for (var before = -1; before != html.Length;)
        {
            before = html.Length;
            foreach (var element in Hollow) html = html.Replace(element, "", StringComparison.Ordinal);
        }

        return html.Trim();
    }
}
