using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Parsing.Actions;

/// <summary>Reads a table of actions: one item a row, its columns told apart by their titles.</summary>
internal sealed class ActionTable(ReadContext context, ActionColumns columns, ActionGroup outer)
{
    private const int LongestState = 40;

    /// <summary>The table's items; null for another table, or one that has nothing in it yet.</summary>
    public static ImmutableArray<ActionItem>? Read(Table table, ActionGroup group, ReadContext context)
    {
        var rows = table.OfType<TableRow>().ToList();
        if (rows.Count < 2 || group.IsLegend || !rows[0].IsHeader || ActionColumns.Of(rows[0]) is not { } columns)
            return null;
        var reader = new ActionTable(context, columns, group);
        var body = rows.Skip(1).Where(row => row.Any(cell => Text(cell).Length > 0)).ToList();
        return body.All(reader.IsNoAction) ? null : reader.Items(body);
    }

    /// <summary>The titles of a table's columns.</summary>
    public static ImmutableArray<string> Titles(Table table) => [.. ((TableRow)table[0]).Select(Text)];

    private ImmutableArray<ActionItem> Items(List<TableRow> rows)
    {
        var items = ImmutableArray.CreateBuilder<ActionItem>(rows.Count);
        var group = outer;
        for (var i = 0; i < rows.Count; i++)
        {
            if (i + 1 < rows.Count && GroupTitle(rows[i]) is { } title && GroupTitle(rows[i + 1]) is null)
                group = ActionGroup.Of(title, outer);
            else
                items.Add(Item(rows[i], group));
        }

        return items.ToImmutable();
    }

    /// <summary>A row with nothing but one bold cell at its start is a title for those below it.</summary>
    private static string? GroupTitle(TableRow row) =>
        row.Count > 1 && row.Skip(1).All(cell => Text(cell).Length == 0)
            && row[0] is TableCell { Count: > 0 } first && first[0] is ParagraphBlock paragraph
            && BoldLabel.Of(paragraph) is { Rest.Count: 0 } label
            ? label.Text
            : null;

    private bool IsNoAction(TableRow row) =>
        ActionCell(row) is not { } cell || (NotActions.Contains(Text(cell)) && !cell.Descendants<LinkInline>().Any());

    /// <summary>The cell that says what is to be done: the first that says anything where that one is empty.</summary>
    private TableCell? ActionCell(TableRow row)
    {
        var cells = row.Cast<TableCell>().ToList();
        var place = Enumerable.Range(0, columns.Columns.Count).First(i => columns.Columns[i] == ActionColumn.Action);
        return place < cells.Count && Text(cells[place]).Length > 0
            ? cells[place]
            : cells.FirstOrDefault(cell => Text(cell).Length > 0);
    }

    private ActionItem Item(TableRow row, ActionGroup group)
    {
        var action = ActionCell(row)!;
        var item = ActionLine.Of(Inlines(action), context.Source).ToItem(Html(action), Line(row), group);
        for (var i = 0; i < row.Count; i++)
            if (row[i] is TableCell cell && cell != action && Text(cell) is { Length: > 0 } text)
                item = With(item, i, cell, text);
        return item.Ticket is null ? item with { Ticket = ActionTicket.Of(action, context) } : item;
    }

    private ActionItem With(ActionItem item, int place, TableCell cell, string text)
    {
        var column = place < columns.Columns.Count ? columns.Columns[place] : ActionColumn.Note;
        var isBlank = IsBlank(text);
        switch (column)
        {
            case ActionColumn.Key:
                return item with { Key = text };
            case ActionColumn.Priority:
                return isBlank ? item : item with { Priority = text };
            case ActionColumn.Type when item.Group is null:
                return item with { Group = text };
            case ActionColumn.Owner when !OwnerNames.IsNobody(text):
                return isBlank ? item : item with { Owners = OwnerNames.Split(text) };
            case ActionColumn.Due:
                return isBlank ? item : WithDue(item, place, cell, text);
            case ActionColumn.State:
                return isBlank ? item : WithState(item, place, cell, text);
            case ActionColumn.Ticket when ActionTicket.Of(cell, context) is { } ticket:
                return WithNoteUnless(Inlines(cell) is [LinkInline or AutolinkInline] || text == ticket,
                    item with { Ticket = ticket }, place, cell);
            case ActionColumn.Ticket when !text.Contains(' ', StringComparison.Ordinal):
                return isBlank ? item : item with { Ticket = text };
            default:
                return WithNoteUnless(isBlank, item, place, cell);
        }
    }

    private ActionItem WithDue(ActionItem item, int place, TableCell cell, string text)
    {
        if (WrittenDay.TryParse(text, out var due)) return item with { Due = due, DueText = null };
        return text.Length > 40 && WrittenDay.FindIn(text) is { } found
            ? WithNoteUnless(false, item with { Due = found, DueText = null }, place, cell)
            : item with { DueText = text };
    }

    /// <summary>The word becomes the state; a cell that says more than the word is kept as a note as well.</summary>
    private ActionItem WithState(ActionItem item, int place, TableCell cell, string text)
    {
        var said = ActionWords.Cell(text);
        if (said is var (state, word)) item = item with { State = state, StateText = word, Closed = ActionWords.Closed(state, text) };
        var ticket = ActionTicket.Of(cell, context);
        if (ticket is not null) item = item with { Ticket = item.Ticket ?? ticket };
        else if (said is null && text.Length <= LongestState) return item with { StateText = text };
        return WithNoteUnless(said is not null && text.Length == item.StateText.Length, item, place, cell);
    }

    private ActionItem WithNoteUnless(bool isSaid, ActionItem item, int place, TableCell cell) => isSaid
        ? item
        : item with { Notes = item.Notes.Add((place < columns.Titles.Count ? columns.Titles[place] : "", Html(cell))) };

    private static bool IsBlank(string text) => text is "-" or "—" or "–" or "?" or "N/A" or "n/a" or "－" or "ー";

    private string Html(TableCell cell) =>
        cell is [ParagraphBlock { Inline: { } inline }] ? context.Html.Inlines(inline) : context.Html.Blocks(cell);

    private static IReadOnlyList<Inline> Inlines(TableCell cell) =>
        cell is [ParagraphBlock { Inline: { } inline }, ..] ? [.. inline] : [];

    private static string Text(Block cell) => PlainText.Of(cell);

    private static int Line(TableRow row) => row.Descendants<LeafBlock>().FirstOrDefault()?.Line + 1 ?? row.Line + 1;
}
