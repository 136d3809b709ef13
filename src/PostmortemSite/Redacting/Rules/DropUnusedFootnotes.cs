using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace PostmortemSite.Redacting.Rules;

/// <summary>
/// Leaves out footnotes to which no public mark leads: no page shows them. Those to which none leads at all Markdig takes
/// out of its tree, so that no other rule sees what stands in them.
/// </summary>
internal sealed partial class DropUnusedFootnotes : IRedactionRule
{
    /// <inheritdoc/>
    public string Name => "footnote-unused";

    /// <inheritdoc/>
    public string Summary => "Nothing public leads to the footnote.";

    /// <inheritdoc/>
    public void Edit(ReportText text, Redactions edits)
    {
        var matches = Definition().Matches(text.Source.Text, text.BodyStart);
        if (matches.Count == 0) return;
        var effective = edits.Effective();
        var used = text.Nodes.OfType<FootnoteLink>()
            .Where(mark => !mark.IsBackLink && !effective.Any(edit => edit.Start <= mark.Span.Start && mark.Span.Start < edit.End))
            .Select(mark => text.LineStart(mark.Footnote.Span.Start)).ToHashSet();
        foreach (Match match in matches)
            if (!used.Contains(match.Index) && !IsCode(match.Index)) edits.Drop(match.Index, EndOf(match.Index), Name);

        bool IsCode(int place) => text.Nodes.OfType<CodeBlock>().Any(code => code.Span.Start <= place && place <= code.Span.End);

        // It goes on in the lines right below, and in indented ones after a blank one; too much is better than too little.
        int EndOf(int start)
        {
            var (end, isBlank) = (text.LineEnd(start), false);
            while (end < text.Source.Text.Length)
            {
                var line = text.Source.Text.AsSpan(end..text.LineEnd(end));
                var begin = line.TrimStart();
                if (begin.IsEmpty) isBlank = true;
                else if (begin.StartsWith("#") || begin.StartsWith(":::") || begin.StartsWith("[^")) break;
                else if (isBlank && !line.StartsWith("  ") && !line.StartsWith("\t")) break;
                else isBlank = false;
                end += line.Length;
            }

            return end;
        }
    }

    [GeneratedRegex(@"(?m)^[ \t>]{0,4}\[\^[^\]\s]+\]:", RegexOptions.CultureInvariant)]
    private static partial Regex Definition();
}
