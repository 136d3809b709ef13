using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;

namespace PostmortemSite.Redacting.Rules;

/// <summary>
/// Leaves out what other rules emptied: emphasis around nothing, a bullet, a table's row, a label or a time after which
/// nothing comes. What is dropped shouldn't be seen by its gap.
/// </summary>
internal sealed partial class DropEmptied : IRedactionRule
{
    /// <summary>The rule's name.</summary>
    public const string RuleName = "emptied";

    /// <inheritdoc/>
    public string Name => RuleName;

    /// <inheritdoc/>
    public string Summary => "Nothing was left of it but marks, a label or a time.";

    /// <inheritdoc/>
    public void Edit(ReportText text, Redactions edits)
    {
        var drops = edits.Effective();
        var inLine = drops.Where(edit => edit.Replacement.Length == 0 && edit.Rule is "span-internal" or "picture" or "raw-html").ToList();
        if (inLine.Count == 0) return;
        foreach (var emphasis in text.Nodes.OfType<EmphasisInline>())
            if (IsEmpty(emphasis.Span.Start, emphasis.Span.End + 1))
                edits.Drop(text.WithGap(emphasis.Span.Start, emphasis.Span.End + 1), Name);
        foreach (var start in inLine.Select(edit => text.LineStart(edit.Start)).Distinct())
        {
            var end = text.LineEnd(inLine.Last(edit => text.LineStart(edit.Start) == start).End);
            var rest = Rest(start, end);
            if (Marks().IsMatch(rest) || Label().IsMatch(rest) || Note().IsMatch(rest) || Time().IsMatch(rest)) edits.Drop(start, end, Name);
        }

        bool IsEmpty(int start, int end) =>
            inLine.Exists(edit => edit.Start >= start && edit.End <= end) && Marks().IsMatch(Rest(start, end));

        // What the public would read between two offsets.
        string Rest(int start, int end)
        {
            var rest = new StringBuilder();
            var position = start;
            foreach (var edit in drops)
            {
                if (edit.End <= position || edit.Start >= end) continue;
                if (edit.Start > position) rest.Append(text.Source.Text, position, edit.Start - position);
                rest.Append(edit.Replacement);
                position = edit.End;
            }

            return position < end ? rest.Append(text.Source.Text, position, end - position).ToString() : rest.ToString();
        }
    }

    [GeneratedRegex(@"^[\s\p{P}|+~^`<>$=]*(?:[0-9]{1,3}[.)]\s*)?[\s\p{P}|+~^`]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^\[\^[^\]\n]+\]:\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(@"^[\s>*+|-]*(?:[0-9]{1,3}[.)]\s*)?[*_]{0,3}\p{L}[^:.!?\n]{0,40}:[*_\s|]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^[\s>*+|_~`\[\]()-]*[0-9][0-9 :./T+~–—-]{1,24}(?:\s?(?:[AaPp]\.?[Mm]\.?|Z|[A-Z]{3,4}))?[\s\p{P}|]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
