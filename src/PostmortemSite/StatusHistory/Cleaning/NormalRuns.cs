using System.Collections.Immutable;
using System.Text;

namespace PostmortemSite.StatusHistory.Cleaning;

/// <summary>
/// Brings text into the one form that it keeps when it is written and read again: single spaces, none at line ends,
/// paragraphs where two line breaks meet, neighbours with the same marks as one run.
/// </summary>
internal sealed class NormalRuns
{
    private readonly List<(StringBuilder Text, ImmutableArray<Mark> Marks)> runs = [];

    /// <summary>The paragraphs of running text.</summary>
    public static IEnumerable<ImmutableArray<TextRun>> Paragraphs(IEnumerable<TextRun> source)
    {
        var paragraph = new NormalRuns();
        var (breaks, isGap) = (0, false);
        foreach (var (text, marks) in source)
            foreach (var c in text)
            {
                // A hard space holds words together; behind a gap it holds nothing.
                if (c is ' ' or '\n' or '\t' || (c == '\u00a0' && (isGap || paragraph.runs.Count == 0)))
                {
                    if (c == '\n') breaks++;
                    isGap = true;
                    continue;
                }

                if (isGap && paragraph.runs is [.., var last])
                {
                    if (breaks > 1) yield return paragraph.Take();
                    // A gap belongs to what both of its sides belong to.
                    else paragraph.Append(breaks > 0 ? '\n' : ' ', Common(last.Marks, marks));
                }

                (breaks, isGap) = (0, false);
                paragraph.Append(c, marks);
            }

        if (paragraph.runs.Count > 0) yield return paragraph.Take();
    }

    /// <summary>Text whose spaces count, without empty lines around it.</summary>
    public static ImmutableArray<TextRun> Preformatted(IReadOnlyCollection<TextRun> source)
    {
        var all = string.Concat(source.Select(run => run.Text));
        var (start, end) = (all.Length - all.TrimStart('\n').Length, all.TrimEnd(' ', '\t', '\n').Length);
        var text = new NormalRuns();
        var offset = 0;
        foreach (var run in source)
            foreach (var c in run.Text)
                if (offset++ is var at && at >= start && at < end)
                    text.Append(c, run.Marks);
        return text.Take();
    }

    /// <summary>The marks around both, which are the first of either.</summary>
    public static ImmutableArray<Mark> Common(ImmutableArray<Mark> one, ImmutableArray<Mark> other) =>
        one == other ? one
            : [.. one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Select(pair => pair.First)];

    private void Append(char c, ImmutableArray<Mark> marks)
    {
        if (runs is [.., var last] && (last.Marks == marks || last.Marks.SequenceEqual(marks))) last.Text.Append(c);
        else runs.Add((new StringBuilder().Append(c), marks));
    }

    private ImmutableArray<TextRun> Take()
    {
        ImmutableArray<TextRun> taken = [.. runs.Select(run => new TextRun(run.Text.ToString(), run.Marks))];
        runs.Clear();
        return taken;
    }
}
