using System.Collections.Immutable;
using PostmortemSite.Model;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>Gathers entries and prose in the author's order; entries that follow each other become one block.</summary>
internal sealed class TimelineWriter
{
    private readonly ImmutableArray<SectionBlock>.Builder blocks = ImmutableArray.CreateBuilder<SectionBlock>();
    private readonly ImmutableArray<TimelineEntry>.Builder run = ImmutableArray.CreateBuilder<TimelineEntry>();

    /// <summary>True while what is added stands in an internal block: it carries a class that says so.</summary>
    public bool IsInternal { get; set; }

    /// <summary>Adds prose.</summary>
    public void Prose(string html)
    {
        if (html.Length == 0) return;
        EndRun();
        html = Marked(html);
        if (blocks.Count > 0 && blocks[^1] is Prose before) blocks[^1] = new Prose(before.Html + "\n" + html);
        else blocks.Add(new Prose(html));
    }

    /// <summary>Adds an entry that isn't in a table.</summary>
    public void Entry(TimelineEntry entry) => run.Add(entry with { Html = Marked(entry.Html) });

    /// <summary>Adds a table.</summary>
    public void Table(TimelineBlock table)
    {
        EndRun();
        blocks.Add(IsInternal
            ? table with { Entries = [.. table.Entries.Select(entry => entry with { Html = Marked(entry.Html) })] }
            : table);
    }

    /// <summary>All that was added.</summary>
    public ImmutableArray<SectionBlock> Finish()
    {
        EndRun();
        return blocks.ToImmutable();
    }

    private void EndRun()
    {
        if (run.Count == 0) return;
        blocks.Add(new TimelineBlock(run.ToImmutable()));
        run.Clear();
    }

    private string Marked(string html) => IsInternal ? $"<div class=\"only-internal\">{html}</div>" : html;
}
