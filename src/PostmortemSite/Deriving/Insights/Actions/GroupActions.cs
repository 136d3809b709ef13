using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Deriving.Insights.Actions;

/// <summary>Groups items by what they have in common.</summary>
internal static class GroupActions
{
    private static readonly ImmutableArray<string> PriorityWords =
    [
        "BLOCKER", "CRITICAL", "URGENT", "HIGHEST", "HIGH", "MAJOR", "MEDIUM", "NORMAL", "MODERATE", "MINOR", "LOW",
        "LOWEST", "TRIVIAL",
    ];

    /// <summary>By owner: who has most that is late comes first, then who has most to do.</summary>
    public static ImmutableArray<ActionGroup> ByOwner(IEnumerable<ActionEntry> entries) =>
        [.. By(entries, entry => entry.Owners, StringComparer.OrdinalIgnoreCase)
            .OrderBy(group => group.Name is null)
            .ThenByDescending(group => group.Late)
            .ThenByDescending(group => group.Open.Length)
            .ThenBy(group => group.Name, StringComparer.Ordinal)];

    /// <summary>By service, in the site's order.</summary>
    public static ImmutableArray<ActionGroup> ByService(IEnumerable<ActionEntry> entries, Vocabulary services) =>
        [.. By(entries, entry => entry.Postmortem.Services.Select(service => service.Name), StringComparer.Ordinal)
            .OrderBy(group => group.Name is null)
            .ThenBy(group => group.Name is { } name ? Rank(name, services) : 0)
            .ThenBy(group => group.Name, StringComparer.Ordinal)];

    /// <summary>By priority: P0, P1, … and high, medium, low; other words after them.</summary>
    public static ImmutableArray<ActionGroup> ByPriority(IEnumerable<ActionEntry> entries) =>
        [.. By(entries, PriorityOf, StringComparer.OrdinalIgnoreCase)
            .OrderBy(group => group.Name is null)
            .ThenBy(group => group.Name is { } name ? Rank(name) : 0)
            .ThenBy(group => group.Name, StringComparer.Ordinal)];

    private static IEnumerable<string> PriorityOf(ActionEntry entry) =>
        entry.Item.Priority is { Length: > 0 } priority ? [priority] : [];

    private static IEnumerable<ActionGroup> By(
        IEnumerable<ActionEntry> entries, Func<ActionEntry, IEnumerable<string>> names, StringComparer comparer) =>
        entries
            .SelectMany(entry => names(entry).Distinct(comparer).DefaultIfEmpty(""), (entry, name) => (entry, name))
            .GroupBy(pair => pair.name, pair => pair.entry, comparer)
            .Select(group => new ActionGroup(
                group.Key.Length == 0 ? null : group.Key,
                ActionCounts.Of(group),
                Sorted(group.Where(entry => entry.IsOpen))));

    /// <summary>The longest overdue first, then what is due soonest; what has no date last.</summary>
    public static ImmutableArray<ActionEntry> Sorted(IEnumerable<ActionEntry> entries) =>
        [.. entries.OrderBy(entry => entry.Due is null).ThenBy(entry => entry.Due)];

    private static int Rank(string service, Vocabulary services)
    {
        for (var rank = 0; rank < services.Terms.Length; rank++)
            if (services.Terms[rank].Name == service) return rank;
        return int.MaxValue;
    }

    private static int Rank(string priority) =>
        priority is ['P' or 'p', >= '0' and <= '9'] ? priority[1] - '0'
        : PriorityWords.IndexOf(priority.ToUpperInvariant()) is var rank and >= 0 ? 10 + rank
        : int.MaxValue;
}
