using System.Text.RegularExpressions;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>A text whose markup the page doesn't name: HTML where it has a tag or an entity.</summary>
internal static partial class TextOf
{
    /// <summary>Plain, or HTML.</summary>
    public static StatusText PlainOrHtml(string? text) => Of(text, StatusMarkup.Plain);

    /// <summary>Markdown, or HTML.</summary>
    public static StatusText MarkdownOrHtml(string? text) => Of(text, StatusMarkup.Markdown);

    /// <summary>HTML, whatever it looks like.</summary>
    public static StatusText Html(string? text) => new(text?.Trim() ?? "", StatusMarkup.Html);

    private static StatusText Of(string? text, StatusMarkup otherwise) =>
        new(text ?? "", text is not null && Markup().IsMatch(text) ? StatusMarkup.Html : otherwise);

    [GeneratedRegex("</?(p|br|a|b|i|ul|ol|li|em|strong|h[1-6]|div|span|code|pre|blockquote|table|img|small)[ />]"
        + "|&(#[0-9]+|#x[0-9a-f]+|[a-z]+);",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
