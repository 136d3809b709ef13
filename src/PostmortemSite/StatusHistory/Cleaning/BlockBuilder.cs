using System.Collections.Immutable;

namespace PostmortemSite.StatusHistory.Cleaning;

/// <summary>Gathers text into blocks, in reading order. Blocks that say nothing aren't kept.</summary>
internal sealed class BlockBuilder
{
    private readonly Stack<List<CleanBlock>> open = new([[]]);
    private readonly List<TextRun> runs = [];
    private ImmutableArray<Mark> marks = [];
    private bool isPreformatted;

    /// <summary>True if the text's line ends mean what they look like; false if they are mere gaps.</summary>
    public bool KeepsLineEnds { get; init; }

    /// <summary>Characters, as they stand in the source.</summary>
    public void Text(string text)
    {
        var visible = VisibleText.Of(text);
        if (!KeepsLineEnds && !isPreformatted) visible = visible.Replace('\n', ' ');
        if (visible.Length > 0) runs.Add(new TextRun(visible, marks));
    }

    public void LineBreak() => runs.Add(new TextRun("\n", marks));

    /// <summary>Begins a table's next cell.</summary>
    public void Cell()
    {
        if (runs.Any(run => !string.IsNullOrWhiteSpace(run.Text))) runs.Add(new TextRun(" | ", []));
    }

    /// <summary>
    /// Marks what comes, until it is disposed of. A link within a link, or code within code, is none.
    /// </summary>
    public IDisposable Within(Mark mark)
    {
        var before = marks;
        if (marks.All(outer => outer.Name != mark.Name)) marks = marks.Add(mark);
        return new Undo(() => marks = before);
    }

    /// <summary>Keeps the spaces of what comes, until it is disposed of.</summary>
    public IDisposable Preformatted()
    {
        var before = isPreformatted;
        isPreformatted = true;
        return new Undo(() =>
        {
            EndParagraph();
            isPreformatted = before;
        });
    }

    /// <summary>What was written since the last block is one.</summary>
    public void EndParagraph()
    {
        if (isPreformatted) Keep(NormalRuns.Preformatted(runs), kept => new Preformatted(kept));
        else foreach (var paragraph in NormalRuns.Paragraphs(runs)) Keep(paragraph, kept => new Paragraph(kept));
        runs.Clear();
    }

    public void Add(CleanBlock block)
    {
        EndParagraph();
        open.Peek().Add(block);
    }

    /// <summary>Begins blocks within a block.</summary>
    public void Open()
    {
        EndParagraph();
        open.Push([]);
    }

    /// <summary>Ends them.</summary>
    public ImmutableArray<CleanBlock> Close()
    {
        EndParagraph();
        return [.. open.Pop()];
    }

    /// <summary>All blocks.</summary>
    public ImmutableArray<CleanBlock> Take() => Close();

    private void Keep(ImmutableArray<TextRun> kept, Func<ImmutableArray<TextRun>, CleanBlock> block)
    {
        if (kept.Any(run => !string.IsNullOrWhiteSpace(run.Text))) open.Peek().Add(block(kept));
    }

    private sealed class Undo(Action action) : IDisposable
    {
        public void Dispose() => action();
    }
}
