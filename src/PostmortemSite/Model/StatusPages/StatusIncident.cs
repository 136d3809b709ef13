using System.Collections.Immutable;

namespace PostmortemSite.Model.StatusPages;

/// <summary>
/// An incident, or a maintenance, as a status page told its customers of it. Whatever the page said is kept as it was
/// said; what can't be right is kept too, with a flag.
/// </summary>
public sealed record StatusIncident
{
    /// <summary>The name of the source that it was read from.</summary>
    public required string Source { get; init; }

    /// <summary>
    /// Its name on its page: the code in its address where it has one (<c>p4xd7g0w1q2z</c>), else whatever tells it
    /// from others. Unique within a source.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>Other names by which it can be called: short links, numbers of feeds, ids of other sources.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Its own page, or null.</summary>
    public Uri? Url { get; init; }

    /// <summary>What the page calls it, as plain text.</summary>
    public required string Name { get; init; }

    /// <summary>How bad the page says it was.</summary>
    public StatusImpact Impact { get; init; } = StatusImpact.Unknown;

    /// <summary>How far it has come.</summary>
    public StatusState State { get; init; } = StatusState.Unknown;

    /// <summary>True for work that was announced.</summary>
    public bool IsMaintenance { get; init; }

    /// <summary>When the page says that it began; null where it doesn't.</summary>
    public Moment? Started { get; init; }

    /// <summary>When the page says that it was over; null while it isn't, or where the page doesn't say.</summary>
    public Moment? Resolved { get; init; }

    /// <summary>For a maintenance: when it was to begin.</summary>
    public Moment? ScheduledFor { get; init; }

    /// <summary>For a maintenance: when it was to end.</summary>
    public Moment? ScheduledUntil { get; init; }

    /// <summary>What it touched, in the page's order; each once.</summary>
    public ImmutableArray<StatusComponent> Components { get; init; } = [];

    /// <summary>What the page said of it, oldest first.</summary>
    public ImmutableArray<StatusUpdate> Updates { get; init; } = [];

    /// <summary>The report on the page itself, if it has one.</summary>
    public StatusText? Postmortem { get; init; }

    /// <summary>Where the page says that the report is, or null.</summary>
    public Uri? PostmortemUrl { get; init; }

    /// <summary>When the report on the page was published, or null.</summary>
    public Moment? PostmortemPublished { get; init; }

    /// <summary>What isn't right about it.</summary>
    public ImmutableArray<StatusFlag> Flags { get; init; } = [];

    /// <summary>When the page was first found without it; null while the page has it. Internal.</summary>
    public Moment? Vanished { get; init; }

    /// <summary>What the page said of it before it was changed, oldest first. Internal.</summary>
    public ImmutableArray<StatusEdit> Edits { get; init; } = [];

    /// <summary>Where it was read.</summary>
    public required Place Place { get; init; }

    /// <summary>Its name among all sources.</summary>
    public string Key => $"{Source}/{Id}";

    /// <summary>When the page first said anything of it: the first update's time, else its start.</summary>
    public Moment? FirstPost => Updates.FirstOrDefault(update => update.At is not null)?.At ?? Started;

    /// <summary>True if it has come to its end, whether or not the page says when.</summary>
    public bool IsOver => Resolved is not null
        || State is StatusState.Resolved or StatusState.Postmortem or StatusState.Completed;
}

/// <summary>One message of a status page on an incident.</summary>
public sealed record StatusUpdate
{
    /// <summary>Its name on the page, or null.</summary>
    public string? Id { get; init; }

    /// <summary>When the page shows it to have been posted; null where it doesn't say.</summary>
    public Moment? At { get; init; }

    /// <summary>The state that it announced.</summary>
    public StatusState State { get; init; } = StatusState.Unknown;

    /// <summary>The page's own word for the state, where it isn't one of those known; null otherwise.</summary>
    public string? StateText { get; init; }

    /// <summary>What was said.</summary>
    public required StatusText Body { get; init; }

    /// <summary>The components that it named, as they were from then on.</summary>
    public ImmutableArray<StatusComponent> Components { get; init; } = [];
}

/// <summary>A part of the service, as the status page names it.</summary>
/// <param name="Name">What customers see.</param>
public sealed record StatusComponent(string Name)
{
    /// <summary>The page's own key for it, or null.</summary>
    public string? Id { get; init; }

    /// <summary>How it was; for an incident, the worst that was said during it.</summary>
    public ComponentState State { get; init; } = ComponentState.Unknown;
}

/// <summary>
/// Something about an incident that can't be right, or that isn't known here; it was kept all the same.
/// </summary>
/// <param name="Code">A stable word, such as <c>resolved-before-started</c>.</param>
/// <param name="Message">One sentence.</param>
public sealed record StatusFlag(string Code, string Message);
