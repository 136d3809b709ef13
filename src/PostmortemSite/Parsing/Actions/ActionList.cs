using System.Collections.Immutable;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Parsing.Actions;

/// <summary>Reads a bulleted, numbered or checked list: one item each, with whatever is nested in it.</summary>
internal sealed class ActionList(ReadContext context, ImmutableArray<SectionBlock>.Builder output)
{
    /// <summary>Adds a list's items, and as prose those of its lines that aren't items.</summary>
    public void Read(ListBlock list, ActionGroup group)
    {
        var lines = list.OfType<ListItemBlock>()
            .Select(line => (Line: line, Label: ActionLabel.Of(line), IsNone: group.IsLegend || IsNoAction(line)))
            .ToList();
        if (lines.TrueForAll(line => line.IsNone && (group.IsLegend || line.Label is null)))
        {
            output.Add(new Prose(context.Html.Blocks([list])));
            return;
        }

        var items = ImmutableArray.CreateBuilder<ActionItem>(lines.Count);
        foreach (var (line, label, isNone) in lines)
        {
            if (label is not null)
            {
                Flush(items);
                output.Add(new Prose(context.Html.Blocks([line[0]])));
                Read((ListBlock)line[1], ActionGroup.Of(label, group));
            }
            else if (isNone)
            {
                Flush(items);
                output.Add(new Prose($"<ul>\n<li>{Html(line, keepsCheckbox: true)}</li>\n</ul>"));
            }
            else
            {
                items.Add(Item(line, group));
            }
        }

        Flush(items);
    }

    private void Flush(ImmutableArray<ActionItem>.Builder items)
    {
        if (items.Count == 0) return;
        output.Add(new ActionBlock(items.ToImmutable()));
        items.Clear();
    }

    private static bool IsNoAction(ListItemBlock line) =>
        NotActions.Contains(PlainText.Of(line)) && !line.Descendants<LinkInline>().Any()
        && !line.Descendants<AutolinkInline>().Any();

    private ActionItem Item(ListItemBlock line, ActionGroup group)
    {
        var inlines = FirstInlines(line);
        var parts = ActionLine.Of(inlines, context.Source);
        var nested = string.Join(' ', line.Skip(1).Select(PlainText.Of));
        var item = parts.ToItem(Html(line), line.Line + 1, group);
        return item with
        {
            Text = nested.Length == 0 ? item.Text : $"{item.Text} {InlineText.OneLine(nested)}".Trim(),
            State = State(inlines, parts, group),
            Ticket = ActionTicket.Of(line, context),
        };
    }

    private static IReadOnlyList<Inline> FirstInlines(ListItemBlock line) =>
        line is [ParagraphBlock { Inline: { } inline }, ..] ? [.. inline] : [];

    /// <summary>A ticked box is done, whatever the words say; an empty one is open unless they say otherwise.</summary>
    private static ActionState State(IReadOnlyList<Inline> inlines, ActionLine parts, ActionGroup group) =>
        inlines is [TaskList { Checked: true }, ..] ? ActionState.Done
        : parts.State is { } said ? said
        : group.State != ActionState.NotStated ? group.State
        : inlines is [TaskList, ..] ? ActionState.Open
        : ActionState.NotStated;

    /// <summary>The line as written, without its checkbox: pages show the state in their own way.</summary>
    private string Html(ListItemBlock line, bool keepsCheckbox = false)
    {
        if (line is not [ParagraphBlock, ..]) return context.Html.Blocks(line);
        var first = context.Html.Inlines(FirstInlines(line).Where(inline => keepsCheckbox || inline is not TaskList));
        if (line.Count == 1) return first;
        var rest = context.Html.Blocks(line.Skip(1));
        return line.Skip(1).Any(block => block is ParagraphBlock) ? $"<p>{first}</p>\n{rest}" : $"{first}\n{rest}";
    }
}
