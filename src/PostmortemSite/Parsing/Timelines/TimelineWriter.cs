using System.Collections.Immutable;
using System.Text;
using PostmortemSite.Model;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>Gathers entries and prose in the author's order; entries that follow each other become one block.</summary>
internal sealed class TimelineWriter
{
    private readonly ImmutableArray<SectionBlock>.Builder blocks = ImmutableArray.CreateBuilder<SectionBlock>();
    private readonly ImmutableArray<TimelineEntry>.Builder entries = ImmutableArray.CreateBuilder<TimelineEntry>();
    private readonly StringBuilder prose = new();

    /// <summary>True while what is added stands in an internal block: it carries a class that says so.</summary>
    public bool IsInternal { get; set; }

    /// <summary>Adds prose.</summary>
    public void Prose(string html)
    {
        if (html.Length == 0) return;
        EndEntries();
        if (prose.Length > 0) prose.Append('\n');
        prose.Append(Marked(html));
    }

    /// <summary>Adds an entry that isn't in a table.</summary>
    public void Entry(TimelineEntry entry)
    {
        EndProse();
        entries.Add(entry with { Html = Marked(entry.Html) });
    }

    /// <summary>Adds a table.</summary>
    public void Table(TimelineBlock table)
    {
        EndProse();
        EndEntries();
        blocks.Add(IsInternal
            ? table with { Entries = [.. table.Entries.Select(entry => entry with { Html = Marked(entry.Html) })] }
            : table);
    }

    /// <summary>All that was added.</summary>
    public ImmutableArray<SectionBlock> Finish()
    {
        EndProse();
        EndEntries();
        return blocks.ToImmutable();
    }

    private void EndEntries()
    {
        if (entries.Count == 0) return;
        blocks.Add(new TimelineBlock(entries.ToImmutable()));
        entries.Clear();
    }

    private void EndProse()
    {
        if (prose.Length == 0) return;
        blocks.Add(new Prose(prose.ToString()));
        prose.Clear();
    }

    private string Marked(string html) => IsInternal ? $"<div class=\"only-internal\">{html}</div>" : html;
}
