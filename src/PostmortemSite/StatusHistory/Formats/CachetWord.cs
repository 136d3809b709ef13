using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>Cachet's states: a number, and a word that its administrators may have translated.</summary>
internal static class CachetWord
{
    /// <summary>
    /// An incident's state: 0 scheduled (2.x) or unknown (3), 1 investigating, 2 identified, 3 watching, 4 fixed.
    /// </summary>
    public static StatusState Incident(string? number, string? word, ICollection<StatusFlag> flags) => number switch
    {
        "1" => StatusState.Investigating,
        "2" => StatusState.Identified,
        "3" => StatusState.Monitoring,
        "4" => StatusState.Resolved,
        _ => StatusReading.State(word ?? (number is "0" or null ? null : number), flags),
    };

    /// <summary>A schedule's state: 0 upcoming, 1 in progress, 2 complete.</summary>
    public static StatusState Schedule(string? number, string? word, ICollection<StatusFlag> flags) => number switch
    {
        "0" => StatusState.Scheduled,
        "1" => StatusState.InProgress,
        "2" => StatusState.Completed,
        _ => StatusReading.State(word ?? number, flags),
    };

    /// <summary>
    /// A component's state: 1 operational, 2 performance issues, 3 partial outage, 4 major outage, 6 maintenance.
    /// </summary>
    public static ComponentState Component(string? number) => number switch
    {
        "1" => ComponentState.Operational,
        "2" => ComponentState.Degraded,
        "3" => ComponentState.PartialOutage,
        "4" => ComponentState.MajorOutage,
        "6" => ComponentState.Maintenance,
        _ => StatusWord.Component(number),
    };
}
