using System.Text.RegularExpressions;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using PostmortemSite.Model;

namespace PostmortemSite.Redacting.Rules;

/// <summary>
/// Writes action items as the public reads them: what, and whether it is done. No owner, date or ticket. A section
/// without any isn't worth its heading.
/// </summary>
internal sealed partial class RewriteActionItems : IRedactionRule
{
    /// <inheritdoc/>
    public string Name => "action-items";

    /// <inheritdoc/>
    public string Summary => "Of an action item the public reads what it is and whether it is done.";

    /// <inheritdoc/>
    public void Edit(ReportText text, Redactions edits)
    {
        var sections = text.Sections.Where(section => section is { IsPublic: true, Part.Kind: SectionKind.ActionItems }).ToList();
        if (sections.Count == 0) return;
        var internalLines = InternalLines(text);
        foreach (var section in sections)
        {
            // Under a bold label in a list the items have to be indented, or they would end that list.
            var indentation = section.Part.Opening is ListItemBlock label ? label.Column + 2 : 0;
            var items = Items(section.Parsed, text, internalLines, new string(' ', indentation));
            if (items.Length == 0) edits.Drop(section.Start, section.End, Name);
            else edits.Replace(BodyOf(section, text), section.End, $"\n{items}\n", Name);
        }
    }

    private static string Items(Section section, ReportText text, HashSet<int> internalLines, string indentation)
    {
        var ticket = text.Masks.WordsOf("mask-ticket", "a ticket");
        var list = text.Actions.Of(section.Blocks.OfType<ActionBlock>().SelectMany(block => block.Items)
            .Where(item => !internalLines.Contains(item.Line))
            .Select(item => (item.State, WithoutBracketed(ticket, text.Piece(item.Markdown)).Trim())));
        return indentation.Length == 0
            ? list
            : string.Concat(list.Split('\n').SkipLast(1).Select(line => $"{indentation}{line}\n"));
    }

    /// <summary>The lines, from 1, that stand in blocks which aren't public.</summary>
    private static HashSet<int> InternalLines(ReportText text) =>
        [.. text.Nodes.OfType<CustomContainer>().Where(block => !ReportText.IsPublicBlock(block)).SelectMany(block =>
            Enumerable.Range(block.Line + 1, text.Source.Text.AsSpan(block.Span.Start, block.Span.Length).Count('\n') + 1))];

    private static int BodyOf(SectionText section, ReportText text) =>
        section.Part.Opening is HeadingBlock or ParagraphBlock
            ? text.LineEnd(section.Part.Opening.Span.End)
            : text.LineFeed(section.Start);

    /// <summary>Brackets around a masked ticket tell the public nothing.</summary>
    private static string WithoutBracketed(string ticket, string what) =>
        what.Contains(ticket, StringComparison.OrdinalIgnoreCase)
            ? Bracketed().Replace(what, match => match.Value.Contains(ticket, StringComparison.OrdinalIgnoreCase) ? "" : match.Value)
            : what;

    [GeneratedRegex(@"\s*[(（][^()（）]*[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
