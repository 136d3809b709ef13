using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Parsing;

/// <summary>A label with what stands behind it, where a report describes itself.</summary>
/// <param name="Label">The label, as written.</param>
/// <param name="Value">What stands behind it, as plain text.</param>
/// <param name="Offset">The offset in the file.</param>
/// <param name="Line">The line in the file, from 1.</param>
internal sealed record FactLine(string Label, string Value, int Offset, int Line);

/// <summary>
/// Finds the labelled lines of a report: <c>Status: final</c> in a paragraph, a list, a table of two columns, or a
/// bold label that opens a section. Timelines and stories are left alone.
/// </summary>
internal static class FactLines
{
    public static IEnumerable<FactLine> Of(IReadOnlyList<OutlineSection> sections)
    {
        foreach (var section in sections)
        {
            if (section.Lead.Count > 0
                && Fact(section.Heading + ": " + PlainText.Of(section.Lead)) is var (label, value))
                yield return new FactLine(label, value, section.Lead[0].Span.Start, section.Lead[0].Line + 1);
            if (section.Kind is not (SectionKind.Preamble or SectionKind.Metadata or SectionKind.Summary
                or SectionKind.Impact or SectionKind.Detection))
                continue;
            foreach (var block in section.Blocks)
                foreach (var line in Of(block))
                    yield return line;
        }
    }

    private static IEnumerable<FactLine> Of(Block block) => block switch
    {
        ParagraphBlock paragraph => Lines(paragraph),
        ListBlock list => list.Descendants<ParagraphBlock>().SelectMany(Lines),
        Table table => Rows(table),
        CustomContainer container => container.SelectMany(Of),
        _ => [],
    };

    /// <summary>A paragraph's lines: hard breaks end one, and soft ones before a label.</summary>
    private static IEnumerable<FactLine> Lines(ParagraphBlock paragraph)
    {
        var run = new List<Inline>();
        foreach (var inline in paragraph.Inline ?? Enumerable.Empty<Inline>())
        {
            var isHard = inline is LineBreakInline { IsHard: true }
                || (inline is HtmlInline tag && HtmlText.IsLineBreak(tag.Tag));
            if (isHard || (inline is LineBreakInline && IsLabel(inline.NextSibling)))
            {
                if (FactOf(run) is { } fact) yield return fact;
                run.Clear();
            }
            else
            {
                run.Add(inline);
            }
        }

        if (FactOf(run) is { } last) yield return last;
    }

    private static bool IsLabel(Inline? start)
    {
        if (start is EmphasisInline { DelimiterCount: 2 }) return true;
        var line = new List<Inline>();
        for (var inline = start; inline is not (null or LineBreakInline); inline = inline.NextSibling) line.Add(inline);
        return Fact(PlainText.Of(line)) is not null;
    }

    private static FactLine? FactOf(List<Inline> run) =>
        run.Count > 0 && Fact(PlainText.Of(run)) is var (label, value)
            ? new FactLine(label, value, run[0].Span.Start, run[0].Line + 1)
            : null;

    private static (string Label, string Value)? Fact(string text) => FactWords.Split(text);

    private static IEnumerable<FactLine> Rows(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            if (row.Count < 2 || row.Count > 3) continue;
            var label = PlainText.Of(row[0]).Trim(':', '：', ' ');
            var value = PlainText.Of(row[1]);
            if (value.Length == 0 || FactWords.Find(label) is null) continue;
            var line = row[1].Descendants<Inline>().FirstOrDefault()?.Line ?? row.Line;
            yield return new FactLine(label, value, row[1].Span.Start, line + 1);
        }
    }
}
