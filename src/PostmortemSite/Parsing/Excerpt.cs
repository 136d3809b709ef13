using Markdig.Syntax;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Parsing;

/// <summary>The beginning of a report in a sentence or two, for lists and feeds.</summary>
internal static class Excerpt
{
    private const int MaxLength = 240;

    /// <summary>
    /// The first paragraph under "Summary", else the first anywhere, cut at the end of a sentence or a word.
    /// </summary>
    public static string Of(IReadOnlyList<OutlineSection> outline) =>
        outline.Where(part => part.Kind == SectionKind.Summary).Concat(outline)
            .SelectMany(part => part.Blocks.OfType<ParagraphBlock>().Select(PlainText.Of).Prepend(PlainText.Of(part.Lead)))
            .FirstOrDefault(text => text.Length > 20) is { } text
            ? Ended(Shorten(text))
            : "";

    /// <summary>A sentence that goes on in code or a list is left open.</summary>
    private static string Ended(string text) =>
        char.IsLetterOrDigit(text[^1]) || text[^1] is ':' or ',' ? text.TrimEnd(':', ',') + " …" : text;

    private static string Shorten(string text)
    {
        if (text.Length <= MaxLength) return text;
        var sentence = text.AsSpan(0, MaxLength).LastIndexOfAny(".。؟!");
        if (sentence > MaxLength / 3 && (sentence + 1 == text.Length || text[sentence] == '。' || text[sentence + 1] == ' '))
            return text[..(sentence + 1)];
        var space = text.LastIndexOf(' ', MaxLength - 1);
        return (space > MaxLength / 2 ? text[..space] : text[..(MaxLength - 1)]).TrimEnd(',', ';', ' ') + "…";
    }
}
