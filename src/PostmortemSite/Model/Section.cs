using System.Collections.Immutable;

namespace PostmortemSite.Model;

/// <summary>What a section is about, whatever its heading says.</summary>
public enum SectionKind
{
    /// <summary>Not recognised; kept in place. Internal by default.</summary>
    Other,

    /// <summary>What stands before the first heading. Internal by default.</summary>
    Preamble,
    Summary,
    Metadata,
    Background,
    Impact,
    Timeline,
    Detection,
    Investigation,
    RootCause,
    FiveWhys,
    ContributingFactors,
    Response,
    WentWell,
    WentPoorly,
    Lucky,
    ActionItems,
    Lessons,
    People,
    References,
}

/// <summary>A part of a report: a heading and what stands under it, up to the next heading.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Heading">The heading as plain text; empty for text before the first heading.</param>
/// <param name="Level">The heading's level, 1–6; bold labels that act as headings get the level they act at.</param>
/// <param name="Id">The anchor, unique in its page.</param>
/// <param name="Blocks">What stands under the heading, in the author's order.</param>
/// <param name="Line">The line in the source file, from 1.</param>
public sealed record Section(
    SectionKind Kind, string Heading, int Level, string Id, ImmutableArray<SectionBlock> Blocks, int Line)
{
    /// <summary>The heading as safe HTML.</summary>
    public string HeadingHtml { get; init; } = "";
}

/// <summary>A part of a section: prose, timeline entries or action items.</summary>
public abstract record SectionBlock;

/// <summary>Text, tables, code and pictures, as safe HTML.</summary>
/// <param name="Html">HTML made by our own writer from Markdown: no raw HTML of the author's, only safe links.</param>
public sealed record Prose(string Html) : SectionBlock;

/// <summary>A run of timeline entries that the author wrote as one table, one list or one run of headings.</summary>
/// <param name="Entries">The entries, in the author's order; never empty.</param>
/// <param name="TimeTitle">The title of the time columns if it was a table, as plain text, such as <c>Time
/// (UTC)</c>.</param>
/// <param name="TextTitle">The title of the other columns if it was a table, as plain text, such as
/// <c>Event</c>.</param>
public sealed record TimelineBlock(ImmutableArray<TimelineEntry> Entries, string TimeTitle = "", string TextTitle = "")
    : SectionBlock;

/// <summary>A run of action items that the author wrote as one table or one list.</summary>
/// <param name="Items">The items, in the author's order; never empty.</param>
/// <param name="Titles">The titles of the columns if it was a table, as plain text.</param>
public sealed record ActionBlock(ImmutableArray<ActionItem> Items, ImmutableArray<string> Titles) : SectionBlock
{
    /// <summary>Items that were no table.</summary>
    public ActionBlock(ImmutableArray<ActionItem> items)
        : this(items, [])
    {
    }
}
