using System.Collections.Immutable;

namespace PostmortemSite.Rendering.Charts;

/// <summary>What a chart shows: its numbers, and what it is called.</summary>
/// <param name="Id">Its anchor, unique in its page.</param>
/// <param name="Title">What it shows, as a caption: "How incidents were found, by year".</param>
public abstract record ChartData(string Id, string Title)
{
    /// <summary>More of the caption: the unit, what is counted, what isn't. A sentence, or empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>The note, and what has to be known to read the drawing.</summary>
    public virtual string Remark => Note;

    /// <summary>True if there is nothing to draw.</summary>
    public abstract bool IsEmpty { get; }

    /// <summary>What can be seen, in a sentence, for those who don't see it.</summary>
    public abstract string Description { get; }

    /// <summary>The same numbers as a table.</summary>
    public abstract ChartTable Numbers { get; }

    /// <summary>The geometry.</summary>
    public abstract Drawing Draw();

    /// <summary>The names of what is told apart by colour and pattern, in the order of the pattern's numbers.</summary>
    public virtual ImmutableArray<string> Key => [];
}
