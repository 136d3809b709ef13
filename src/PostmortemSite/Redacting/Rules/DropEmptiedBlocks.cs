using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace PostmortemSite.Redacting.Rules;

/// <summary>
/// Leaves out items, rows and lines of which nothing is left: an empty one would tell that something stood there, and so
/// would a list that begins with its second number. Stands last, because it has to know what the other rules left.
/// </summary>
internal sealed class DropEmptiedBlocks : IRedactionRule
{
    /// <inheritdoc/>
    public string Name => "emptied-block";

    /// <inheritdoc/>
    public string Summary => "Nothing is left of the item, row or line.";

    /// <inheritdoc/>
    public void Edit(ReportText text, Redactions edits)
    {
        var effective = edits.Effective();
        if (effective.IsEmpty) return;
        foreach (var node in text.Nodes)
        {
            switch (node)
            {
                case ListBlock { IsOrdered: true } list:
                    Number(list);
                    break;
                case ListItemBlock item when IsEmptied(text.LineStart(item.Span.Start), item.Span.End + 1):
                    DropLines(item);
                    break;
                case TableRow { IsHeader: false } row when IsEmptied(row.Span.Start, row.Span.End + 1):
                    DropLines(row);
                    break;
                case ParagraphBlock paragraph when !IsEmptied(paragraph.Span.Start, paragraph.Span.End + 1):
                    EmptiedLines(paragraph);
                    break;
            }
        }

        void DropLines(MarkdownObject block) => edits.Drop(text.LineStart(block.Span.Start), text.LineEnd(block.Span.End), Name);

        // A blank line in a paragraph would make two of it.
        void EmptiedLines(ParagraphBlock paragraph)
        {
            for (int start = text.LineStart(paragraph.Span.Start), end; start <= paragraph.Span.End; start = end)
            {
                end = text.LineEnd(start);
                if (IsEmptied(start, end)) edits.Drop(start, end, Name);
            }
        }

        // The numbers that follow one another go on doing so; where all are the same, they may stay.
        void Number(ListBlock list)
        {
            var items = list.OfType<ListItemBlock>().ToList();
            var numbers = items.Select(NumberOf).ToList();
            var kept = items.Where(item => !IsEmptied(text.LineStart(item.Span.Start), item.Span.End + 1)).ToList();
            if (kept.Count == items.Count || numbers.Where((number, i) => number != numbers[0] + i).Any()) return;
            for (var i = 0; i < kept.Count; i++)
            {
                var length = NumberOf(kept[i]).ToString(CultureInfo.InvariantCulture).Length;
                edits.Replace(kept[i].Span.Start, kept[i].Span.Start + length, (numbers[0] + i).ToString(CultureInfo.InvariantCulture), Name);
            }
        }

        int NumberOf(ListItemBlock item)
        {
            var end = item.Span.Start;
            while (end < text.Source.Text.Length && char.IsAsciiDigit(text.Source.Text[end])) end++;
            return int.TryParse(text.Source.Text.AsSpan(item.Span.Start, end - item.Span.Start), CultureInfo.InvariantCulture, out var number) ? number : -1;
        }

        // Something went, and what stays is markup.
        bool IsEmptied(int start, int end)
        {
            var (position, hasDropped) = (start, false);
            foreach (var edit in effective.Where(edit => edit.Start < end && start < edit.End))
            {
                if (edit.Replacement.Length > 0 || !IsMarkup(text.Source.Text.AsSpan(position, Math.Max(0, edit.Start - position)))) return false;
                (position, hasDropped) = (Math.Min(edit.End, end), true);
            }

            return hasDropped && IsMarkup(text.Source.Text.AsSpan(position, Math.Max(0, Math.Min(end, text.Source.Text.Length) - position)));
        }
    }

    /// <summary>True for blanks and for the marks of lists, tasks, quotes and tables.</summary>
    private static bool IsMarkup(ReadOnlySpan<char> text)
    {
        if (text.Trim() is "[ ]" or "[x]" or "[X]") return true;
        var rest = text.Trim().TrimStart("-*+>|0123456789.) \t\r\n");
        return rest.Length == 0 || rest is "[ ]" or "[x]" or "[X]";
    }
}
