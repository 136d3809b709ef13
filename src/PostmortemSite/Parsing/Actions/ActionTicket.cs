using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Parsing.Actions;

/// <summary>
/// Finds the ticket that an item names: a tracker's address, else <c>#123</c>, else a key of the site's.
/// </summary>
internal static partial class ActionTicket
{
    /// <summary>The ticket in a block and what it contains, or null.</summary>
    public static string? Of(MarkdownObject parent, ReadContext context) =>
        Best(parent.Descendants<Inline>()) ?? Written(parent is Block block ? PlainText.Of(block) : "", context);

    /// <summary>The ticket in a run of inlines, or null.</summary>
    public static string? Of(IReadOnlyList<Inline> inlines, ReadContext context) =>
        Best(inlines.SelectMany(inline => inline is ContainerInline container
            ? container.Descendants<Inline>().Prepend(inline)
            : [inline])) ?? Written(PlainText.Of(inlines), context);

    /// <summary>The first link to an issue; else to a change; else one whose text says that it is a ticket.</summary>
    private static string? Best(IEnumerable<Inline> inlines)
    {
        string? change = null, named = null;
        foreach (var inline in inlines)
        {
            if (Address(inline) is not { } url) continue;
            if (Issue().IsMatch(url)) return url;
            if (Change().IsMatch(url)) change ??= url;
            else if (inline is LinkInline { IsAutoLink: false } link && Name().IsMatch(PlainText.Of(link)))
                named ??= url;
        }

        return change ?? named;
    }

    private static string? Address(Inline inline) => inline switch
    {
        LinkInline { IsImage: false } link when IsWeb(link.Url) => link.Url,
        AutolinkInline { IsEmail: false } link when IsWeb(link.Url) => link.Url,
        _ => null,
    };

    private static bool IsWeb(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.UserInfo.Length == 0;

    private static string? Written(string text, ReadContext context)
    {
        if (Bare().Match(text) is { Success: true } bare
            && (Issue().IsMatch(bare.Value) || Change().IsMatch(bare.Value)))
            return bare.Value;
        if (text.Contains('#', StringComparison.Ordinal) && Number().Match(text) is { Success: true } number)
            return number.Value;
        foreach (var key in context.Site.Redaction.TicketKeys)
            for (var at = text.IndexOf(key + "-", StringComparison.Ordinal); at >= 0;
                 at = text.IndexOf(key + "-", at + 1, StringComparison.Ordinal))
                if ((at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                    && Digits().Match(text, at + key.Length + 1) is { Success: true, Length: > 0 } digits)
                    return text[at..(digits.Index + digits.Length)];
        return null;
    }

    [GeneratedRegex(
        @"/issues?/[\w-]*[0-9]|/browse/[A-Z][A-Z0-9]+-[0-9]+|linear\.app/[^/]+/issue/|/_workitems/edit/[0-9]+"
        + @"|/work_items/[0-9]+|show_bug\.cgi\?id=[0-9]+|app\.asana\.com/|trello\.com/c/|app\.shortcut\.com/[^/]+/story/"
        + @"|/ticket/[0-9]+|issuetracker\.google\.com/",
        RegexOptions.CultureInvariant)]
    private static partial Regex Issue();

    /// <summary>Markdown doesn't see an address as a link that follows a table's bar at once.</summary>
    [GeneratedRegex(@"^https?://\S+$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex("/(?:pull|merge_requests|pull-requests)/[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Change();

    [GeneratedRegex(
        @"\b(?:issue|ticket|bug|tracking|PR)\b|^#?[0-9]+$|^[A-Z][A-Z0-9]+-[0-9]+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(
        @"(?<![\w&#/])(?<!(?:items?|actions?|steps?|options?|points?|phase|fix|case|rule"
        + @"|アイテム)\s*)#[0-9]{1,7}(?![\w-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\G[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
