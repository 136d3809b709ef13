using System.Net;
using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Tests.Parsing.Actions;

/// <summary>
/// The words of a report's action sections that no page would show. Titles of columns that became fields are none of
/// them, nor are dates, which pages write in their own way.
/// </summary>
internal static partial class LostWords
{
    public static IReadOnlyList<string> In(ReadReport report)
    {
        var written = report.Sections.Where(section => section.Kind == SectionKind.ActionItems)
            .SelectMany(section => section.Blocks.SelectMany(Texts).Append(PlainText.Of(section.Lead)))
            .SelectMany(Words);
        var shown = report.ActionBlocks().SelectMany(Shown).SelectMany(Words).ToHashSet(StringComparer.Ordinal);
        return [.. written.Where(word => !shown.Contains(word)).Distinct()];
    }

    private static IEnumerable<string> Texts(Block block) => block switch
    {
        Table table => table.OfType<TableRow>().Where(row => !row.IsHeader).SelectMany(row => row.Select(PlainText.Of)),
        ContainerBlock container => container.SelectMany(Texts),
        _ => [PlainText.Of(block)],
    };

    private static IEnumerable<string> Shown(SectionBlock block) => block switch
    {
        Prose prose => [Text(prose.Html)],
        ActionBlock actions => actions.Items.SelectMany(Shown),
        _ => [],
    };

    private static IEnumerable<string> Shown(ActionItem item) =>
    [
        Text(item.Html), item.StateText, item.Key ?? "", .. item.Owners, item.DueText ?? "", item.Priority ?? "",
        item.Ticket ?? "", item.Group ?? "", .. item.Notes.Select(note => Text(note.Html)),
    ];

    private static string Text(string html) => WebUtility.HtmlDecode(Tag().Replace(InlineTag().Replace(html, ""), " "));

    private static IEnumerable<string> Words(string text) =>
        Word().Matches(Date().Replace(text, " ")).Select(match => match.Value);

    [GeneratedRegex("</?(a|strong|em|del|code|span)( [^>]*)?>")]
    private static partial Regex InlineTag();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}|[A-Z][a-z]+ [0-9]{1,2}(st|nd|rd|th)?, [0-9]{4}|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日")]
    private static partial Regex Date();
}
