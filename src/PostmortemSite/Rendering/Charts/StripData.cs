using System.Collections.Immutable;
using NodaTime;

namespace PostmortemSite.Rendering.Charts;

/// <summary>Events on a line of days, in one row or several over the same days.</summary>
/// <param name="Id">Its anchor, unique in its page.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Kind">What the rows are, such as <c>Service</c>.</param>
/// <param name="Rows">The rows, from top to bottom.</param>
public sealed record StripData(string Id, string Title, string Kind, ImmutableArray<StripRow> Rows)
    : ChartData(Id, Title)
{
    /// <inheritdoc/>
    public override bool IsEmpty => !Events.Any();

    /// <inheritdoc/>
    public override string Description => IsEmpty
        ? "There is nothing to show."
        : $"{Events.Count()} events from {MomentText.Of(First)} to {MomentText.Of(Last)}.";

    /// <inheritdoc/>
    public override ChartTable Numbers => new(
        ["Day", Kind, "Event"],
        [.. Rows.SelectMany(row => row.Events.Select(one =>
            new ChartRow(MomentText.Of(one.Day), [row.Label, one.Text], one.Address)))]);

    /// <summary>All events, in the order of the table's rows.</summary>
    public IEnumerable<StripEvent> Events => Rows.SelectMany(row => row.Events);

    /// <summary>The first event's day; there must be one.</summary>
    public LocalDate First => Events.Min(one => one.Day);

    /// <summary>The last event's day; there must be one.</summary>
    public LocalDate Last => Events.Max(one => one.Day);

    /// <inheritdoc/>
    public override Drawing Draw() => DrawStrip.Of(this);
}

/// <summary>A row of events.</summary>
/// <param name="Label">Its name; may be empty where there is only one.</param>
/// <param name="Events">Its events, the earliest first.</param>
public sealed record StripRow(string Label, ImmutableArray<StripEvent> Events);

/// <summary>Something that happened on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Text">What happened.</param>
/// <param name="Shape">Its shape: another kind of event has another one.</param>
public sealed record StripEvent(LocalDate Day, string Text, GlyphShape Shape = GlyphShape.Circle)
{
    /// <summary>Its page, or null.</summary>
    public SiteAddress? Address { get; init; }
}
