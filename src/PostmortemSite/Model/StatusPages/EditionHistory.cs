using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace PostmortemSite.Model.StatusPages;

/// <summary>
/// What the status pages told, put in order for readers. Years, months and days are those of UTC; a time without a zone
/// counts as if it were in UTC.
/// </summary>
public sealed class EditionHistory
{
    private readonly Lazy<ILookup<string, IncidentEntry>> byPostmortem;
    private readonly Lazy<FrozenDictionary<string, ComponentHistory>> byName;

    public EditionHistory()
    {
        byPostmortem = new(() => Entries
            .SelectMany(entry => entry.Postmortems.Select(postmortem => (postmortem.Slug, entry)))
            .ToLookup(pair => pair.Slug, pair => pair.entry, StringComparer.Ordinal));
        byName = new(() => Components.ToFrozenDictionary(component => component.Name, StringComparer.Ordinal));
    }

    /// <summary>Every incident and maintenance, newest first; those without a time last.</summary>
    public ImmutableArray<IncidentEntry> Entries { get; init; } = [];

    /// <summary>All of them by year.</summary>
    public ImmutableArray<IncidentYear> Years { get; init; } = [];

    /// <summary>The pages as a whole: every incident, those that name no component too.</summary>
    public ComponentHistory Whole { get; init; } = ComponentHistory.Nothing;

    /// <summary>Every component that an incident names, by name.</summary>
    public ImmutableArray<ComponentHistory> Components { get; init; } = [];

    /// <summary>Of all that postmortems call incidents, what was found.</summary>
    public ImmutableHashSet<string> KnownReferences { get; init; } = [];

    /// <summary>The last day of which anything is told; null if there is none.</summary>
    public LocalDate? LastDay => Whole.Days.LastDay;

    /// <summary>No status page is known, or none has ever had an incident.</summary>
    public bool IsEmpty => Entries.IsEmpty;

    /// <summary>The same, for an archive without status pages.</summary>
    public static EditionHistory Empty { get; } = new();

    /// <summary>The incidents that a postmortem tells of, newest first.</summary>
    public IEnumerable<IncidentEntry> Of(Postmortem postmortem) => byPostmortem.Value[postmortem.Slug];

    /// <summary>The component of a name; null if no incident names it.</summary>
    public ComponentHistory? Component(string name) => byName.Value.GetValueOrDefault(name);
}

/// <summary>An incident, or a maintenance, in its edition.</summary>
/// <param name="Incident">What the page told.</param>
/// <param name="Slug">The part of its address that is its own; unique, and no year's.</param>
/// <param name="Window">From when to when it went on.</param>
/// <param name="Posts">What the page said of it, oldest first.</param>
/// <param name="Postmortems">The postmortems of this edition that tell of it.</param>
public sealed record IncidentEntry(
    StatusIncident Incident, string Slug, IncidentWindow Window, ImmutableArray<StatusPost> Posts,
    ImmutableArray<Postmortem> Postmortems)
{
    /// <summary>The report on the status page itself as clean HTML; empty if it has none.</summary>
    public string ReportHtml { get; init; } = "";

    /// <summary>The last that the page said of it, as plain text; empty if it said nothing.</summary>
    public string LastWords { get; init; } = "";
}

/// <summary>A message of a status page, ready to be shown.</summary>
/// <param name="Update">The message.</param>
/// <param name="Html">What was said, as clean HTML; empty if nothing was.</param>
public sealed record StatusPost(StatusUpdate Update, string Html);

/// <summary>From when to when an incident went on, as far as its page says.</summary>
/// <param name="Start">Its start; null where the page doesn't say.</param>
/// <param name="End">Its end; null while it goes on, where the page doesn't say, or where that can't be right.</param>
/// <param name="IsOpen">True if it hasn't come to its end.</param>
/// <param name="Days">The days in UTC that it touches; null if none of which its page tells.</param>
public sealed record IncidentWindow(Moment? Start, Moment? End, bool IsOpen, DateInterval? Days)
{
    /// <summary>How long it took; null where that can't be told.</summary>
    public Duration? Length => End?.Since(Start) is { } length && length >= Duration.Zero ? length : null;
}

/// <summary>The incidents that began in one year.</summary>
/// <param name="Number">The year; null for those whose page doesn't say when they began.</param>
/// <param name="Months">Its months that have incidents, newest first; one month for all of them without a year.</param>
public sealed record IncidentYear(int? Number, ImmutableArray<IncidentMonth> Months)
{
    /// <summary>All of its incidents, newest first.</summary>
    public IEnumerable<IncidentEntry> Entries => Months.SelectMany(month => month.Entries);

    /// <summary>How many there are.</summary>
    public int Count => Months.Sum(month => month.Entries.Length);
}

/// <summary>The incidents that began in one month, newest first.</summary>
/// <param name="Month">The month; null for those whose page doesn't say when they began.</param>
/// <param name="Entries">The incidents.</param>
public sealed record IncidentMonth(YearMonth? Month, ImmutableArray<IncidentEntry> Entries);
