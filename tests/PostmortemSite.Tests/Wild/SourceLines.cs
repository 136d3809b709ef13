using System.Net;
using System.Text.RegularExpressions;

namespace PostmortemSite.Tests.Wild;

/// <summary>The words that a reader should find of each line of Markdown: without syntax, addresses and comments.</summary>
public static partial class SourceLines
{
    public static IEnumerable<(int Number, IReadOnlyList<string> Words)> Of(string text)
    {
        text = Silent().Replace(text, match => new string('\n', match.Value.Count(c => c == '\n')));
        var isFrontMatter = text.StartsWith("---\n", StringComparison.Ordinal);
        string? fence = null;
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (isFrontMatter)
            {
                if (number > 1 && line.TrimEnd() is "---" or "...") isFrontMatter = false;
                continue;
            }

            var start = Fence().Match(line);
            if (start.Success && (fence is null || start.Groups[1].Value.StartsWith(fence, StringComparison.Ordinal)))
            {
                fence = fence is null ? start.Groups[1].Value : null;
                continue;
            }

            var visible = fence is not null ? line : Visible(line);
            var words = Words().Matches(visible).Select(match => match.Value).ToList();
            if (words.Count > 0) yield return (number, words);
        }
    }

    private static string Visible(string line)
    {
        if (Definition().IsMatch(line)) return "";
        line = Image().Replace(line, "$1");
        line = Link().Replace(line, "$1");
        line = Link().Replace(line, "$1");
        line = LinkEnd().Replace(line, " ");
        line = ReferenceLink().Replace(line, "$1");
        line = FootnoteMark().Replace(line, " ");
        line = Tag().Replace(line, " ");
        line = Emoji().Replace(line, " ");
        line = Marker().Replace(line, "");
        return WebUtility.HtmlDecode(line.Replace("\\", "", StringComparison.Ordinal));
    }

    [GeneratedRegex("<!--.*?-->|<(script|style)\\b.*?</\\1>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Silent();

    [GeneratedRegex("^[ >]*(`{3,}|~{3,})[^`]*$")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^ {0,3}\[[^\]^][^\]]*\]:\s")]
    private static partial Regex Definition();

    [GeneratedRegex(@"!\[([^\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)")]
    private static partial Regex Image();

    [GeneratedRegex(@"\[([^\[\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)")]
    private static partial Regex Link();

    /// <summary>What remains of a link whose text began on an earlier line.</summary>
    [GeneratedRegex(@"\]\([a-z./#][^()\s]*\)")]
    private static partial Regex LinkEnd();

    [GeneratedRegex(@"\[([^\[\]]+)\]\[[^\[\]]*\]")]
    private static partial Regex ReferenceLink();

    [GeneratedRegex(@"\[\^[^\]]+\]:?")]
    private static partial Regex FootnoteMark();

    [GeneratedRegex("</?[a-zA-Z][^<>:@]*>|<[a-zA-Z]+ [^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(":[a-z][a-z0-9_+-]*:")]
    private static partial Regex Emoji();

    /// <summary>Numbers of list items and boxes of tasks are drawn by the browser.</summary>
    [GeneratedRegex(@"^[ >]*(?:[-*+]\s+)*(?:[0-9]{1,3}[.)]\s+)?(?:\[[ xX]\]\s)?")]
    private static partial Regex Marker();

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+")]
    private static partial Regex Words();
}
