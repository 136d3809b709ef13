using System.Net;
using System.Text.RegularExpressions;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.FollowingUp;

/// <summary>
/// What a status page said, as bare sentences to search in: without markup and addresses. Never to be shown as markup.
/// </summary>
internal static partial class PlainWords
{
    /// <summary>The sentences, in order; blocks end one.</summary>
    public static IEnumerable<string> Sentences(StatusText text) =>
        Of(text).SelectMany(block => SentenceEnd().Split(block)).Select(sentence => sentence.Trim())
            .Where(sentence => sentence.Length > 0);

    /// <summary>The blocks of text, each in one line.</summary>
    public static IEnumerable<string> Of(StatusText text)
    {
        var words = text.Markup switch
        {
            StatusMarkup.Html => Unmarked(text.Source),
            // Statuspage's bodies call themselves Markdown and hold HTML all the same.
            StatusMarkup.Markdown =>
                MarkdownLink().Replace(Unmarked(text.Source), "$1").Replace("*", "").Replace("`", "").Replace("__", ""),
            StatusMarkup.Plain => text.Source.Replace("\r\n", "\n"),
            _ => throw new ArgumentOutOfRangeException(nameof(text), text.Markup, null),
        };
        return Blocks().Split(Address().Replace(words.Replace('’', '\''), " "))
            .Select(block => Gaps().Replace(block, " ").Trim()).Where(block => block.Length > 0);
    }

    private static string Unmarked(string html) =>
        WebUtility.HtmlDecode(Tag().Replace(BlockTag().Replace(html.Replace("\r\n", "\n"), "\n\n"), ""));

    [GeneratedRegex(@"(?<=[.!?]['"")]?)\s+(?=\p{Lu}|\d)", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\n\s*\n|\n(?=\s*([-*+•]|\d+[.)])\s)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Gaps();

    [GeneratedRegex("</?(p|li|ul|ol|br|div|h[1-6]|tr|td|blockquote|hr|pre)\\b[^>]*>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex BlockTag();

    [GeneratedRegex("<[a-z/!][^>]*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\[([^\[\]\n]{1,300})\]\([^()\s]{1,2000}\)", RegexOptions.CultureInvariant)]
    private static partial Regex MarkdownLink();

    [GeneratedRegex("https?://[^\\s<>\"]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
