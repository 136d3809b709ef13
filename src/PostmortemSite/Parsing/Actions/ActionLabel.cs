using System.Text.RegularExpressions;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Parsing.Actions;

/// <summary>Recognises the lines that name what follows: <c>**To do before the switch:**</c>, <c>JG:</c>.</summary>
internal static partial class ActionLabel
{
    /// <summary>The label that a paragraph is, or null.</summary>
    public static string? Of(ParagraphBlock paragraph, Block? next)
    {
        if (BoldLabel.Of(paragraph) is { } bold && IsEmpty(bold.Rest)) return bold.Text;
        if (next is not ListBlock) return null;
        var text = PlainText.Of(paragraph);
        return text.Length <= 40 && text.EndsWith(':') && !OwnerNames.OfLabel(text[..^1]).IsEmpty ? text : null;
    }

    /// <summary>
    /// The label that an item of a list is, whose items then are those of the list inside it; or null.
    /// </summary>
    public static string? Of(ListItemBlock item)
    {
        if (item is not [ParagraphBlock { Inline.FirstChild: not TaskList } paragraph, ListBlock]) return null;
        if (BoldLabel.Of(paragraph) is { } bold && IsEmpty(bold.Rest)) return bold.Text;
        var text = PlainText.Of(paragraph);
        return Initials().IsMatch(text) && !OwnerNames.OfLabel(text.TrimEnd(':')).IsEmpty ? text : null;
    }

    private static bool IsEmpty(IReadOnlyList<Inline> rest) =>
        rest.All(inline => inline is LineBreakInline || PlainText.Of([inline]).Trim(' ', ':', '：').Length == 0);

    [GeneratedRegex(@"^(?:[A-Z]{2,3}|@[\w-]+)(?:\s*[,/&]\s*(?:[A-Z]{2,3}|@[\w-]+))*:?$", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();
}
