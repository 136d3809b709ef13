using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Snapshots;

/// <summary>What a pull found to be different about an incident.</summary>
/// <param name="Kind">What happened to it.</param>
/// <param name="Incident">The incident, as it is now.</param>
internal sealed record HistoryChange(HistoryChangeKind Kind, StatusIncident Incident);

/// <summary>What may happen to an incident between two pulls.</summary>
internal enum HistoryChangeKind
{
    New,
    Changed,

    /// <summary>The page doesn't have it any more; it is kept.</summary>
    Vanished,

    /// <summary>It had vanished, and the page has it again.</summary>
    Returned,

    /// <summary>The page uses its id for something else now; it is kept as it was.</summary>
    Reused,
}
