using System.Collections.Immutable;
using NodaTime;

namespace PostmortemSite.Model.Insights;

/// <summary>
/// All action items of an edition: what was promised, how far it has come, and what is late. Lists of items hold those
/// with something left to do, unless they say otherwise.
/// </summary>
public sealed record ActionBoard
{
    private readonly Dictionary<object, ActionEntry> byItem = [];

    /// <summary>
    /// "Today", for what is late; null in the public edition, which has none of the lists that need it.
    /// </summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>Every item, done ones too: newest report first, within it in the author's order.</summary>
    public required ImmutableArray<ActionEntry> Entries
    {
        get;
        init
        {
            field = value;
            byItem = value.ToDictionary(entry => (object)entry.Item, ReferenceEqualityComparer.Instance);
        }
    }

    /// <summary>The same by report, newest first.</summary>
    public required ImmutableArray<ActionReport> Reports { get; init; }

    /// <summary>The same by the year of the incident, newest first; undated ones last.</summary>
    public required ImmutableArray<ActionYear> Years { get; init; }

    /// <summary>How far all of them have come.</summary>
    public required ActionCounts Counts { get; init; }

    /// <summary>How far those of each month's incidents have come, newest first; undated ones last.</summary>
    public required ImmutableArray<ActionMonth> Months { get; init; }

    /// <summary>Those that are late, the latest first.</summary>
    public ImmutableArray<ActionEntry> Overdue { get; init; } = [];

    /// <summary>What to talk about now: what new reports promise, and what is due soon.</summary>
    public ImmutableArray<ActionFollowUp> FollowUp { get; init; } = [];

    /// <summary>By owner; who has most that is late comes first, and those without an owner last.</summary>
    public ImmutableArray<ActionGroup> Owners { get; init; } = [];

    /// <summary>By service of the report, in the site's order.</summary>
    public ImmutableArray<ActionGroup> Services { get; init; } = [];

    /// <summary>By priority, the highest first.</summary>
    public ImmutableArray<ActionGroup> Priorities { get; init; } = [];

    /// <summary>Those that nobody owns.</summary>
    public ImmutableArray<ActionEntry> WithoutOwner { get; init; } = [];

    /// <summary>Those without a date that a calendar knows.</summary>
    public ImmutableArray<ActionEntry> WithoutDate { get; init; } = [];

    /// <summary>What the board knows of an item of a report; null if it isn't on it.</summary>
    public ActionEntry? Find(ActionItem item) => byItem.GetValueOrDefault(item);
}

/// <summary>The action items of a report.</summary>
/// <param name="Postmortem">The report.</param>
/// <param name="Entries">All its items, in the author's order; at least one.</param>
/// <param name="Counts">How far they have come.</param>
public sealed record ActionReport(Postmortem Postmortem, ImmutableArray<ActionEntry> Entries, ActionCounts Counts);

/// <summary>The action items of a year's reports.</summary>
/// <param name="Year">The year of the incidents; null for those without a date.</param>
/// <param name="Reports">The reports, newest first.</param>
/// <param name="Counts">How far their items have come.</param>
public sealed record ActionYear(int? Year, ImmutableArray<ActionReport> Reports, ActionCounts Counts);

/// <summary>Items that have something in common.</summary>
/// <param name="Name">What it is; null for those that say nothing of it.</param>
/// <param name="Counts">How far all of them have come.</param>
/// <param name="Open">Those with something left to do, late ones first.</param>
public sealed record ActionGroup(string? Name, ActionCounts Counts, ImmutableArray<ActionEntry> Open)
{
    /// <summary>How many are late.</summary>
    public int Late => Open.Count(entry => entry.DaysLate is not null);
}

/// <summary>The items that the reports of a month promise.</summary>
/// <param name="Month">The month of the incidents; null for those without a date.</param>
/// <param name="Counts">How far they have come.</param>
public sealed record ActionMonth(YearMonth? Month, ActionCounts Counts);

/// <summary>An item to talk about now.</summary>
/// <param name="Entry">The item.</param>
/// <param name="NewSince">The day on which its report's incident ended or the report was published, if that is
/// recent.</param>
/// <param name="DueIn">In how many days it is due, if that is soon; 0 is today.</param>
public sealed record ActionFollowUp(ActionEntry Entry, LocalDate? NewSince, int? DueIn);
