using System.Collections.Frozen;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// The words of status pages for impacts and states, of all vendors: case, gaps and underscores don't matter, and a
/// word that two of them use means the same to both. What isn't known is <c>Unknown</c>, and never an error.
/// </summary>
internal static class StatusWord
{
    private static readonly FrozenDictionary<string, StatusImpact> Impacts = new Dictionary<string, StatusImpact>
    {
        ["none"] = StatusImpact.None,
        ["maintenance"] = StatusImpact.Maintenance,
        ["minor"] = StatusImpact.Minor,
        ["major"] = StatusImpact.Major,
        ["critical"] = StatusImpact.Critical,
        // cState
        ["notice"] = StatusImpact.Minor,
        ["disrupted"] = StatusImpact.Major,
        ["down"] = StatusImpact.Critical,
        // Instatus, and whoever tells the worst state of a component instead
        ["operational"] = StatusImpact.None,
        ["undermaintenance"] = StatusImpact.Maintenance,
        ["degradedperformance"] = StatusImpact.Minor,
        ["minoroutage"] = StatusImpact.Minor,
        ["partialoutage"] = StatusImpact.Major,
        ["majoroutage"] = StatusImpact.Critical,
        // Better Stack
        ["degraded"] = StatusImpact.Minor,
        ["downtime"] = StatusImpact.Major,
        // incident.io
        ["fulloutage"] = StatusImpact.Critical,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, StatusState> States = new Dictionary<string, StatusState>
    {
        ["investigating"] = StatusState.Investigating,
        ["identified"] = StatusState.Identified,
        ["monitoring"] = StatusState.Monitoring,
        ["resolved"] = StatusState.Resolved,
        ["postmortem"] = StatusState.Postmortem,
        ["update"] = StatusState.Update,
        ["scheduled"] = StatusState.Scheduled,
        ["inprogress"] = StatusState.InProgress,
        ["verifying"] = StatusState.Verifying,
        ["completed"] = StatusState.Completed,
        // Instatus, Cachet
        ["notstartedyet"] = StatusState.Scheduled,
        ["upcoming"] = StatusState.Scheduled,
        ["complete"] = StatusState.Completed,
        ["watching"] = StatusState.Monitoring,
        ["fixed"] = StatusState.Resolved,
        // incident.io
        ["maintenancescheduled"] = StatusState.Scheduled,
        ["maintenanceinprogress"] = StatusState.InProgress,
        ["maintenancecomplete"] = StatusState.Completed,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, ComponentState> Components = new Dictionary<string, ComponentState>
    {
        ["operational"] = ComponentState.Operational,
        ["undermaintenance"] = ComponentState.Maintenance,
        ["maintenance"] = ComponentState.Maintenance,
        ["degradedperformance"] = ComponentState.Degraded,
        ["degraded"] = ComponentState.Degraded,
        ["partialoutage"] = ComponentState.PartialOutage,
        ["majoroutage"] = ComponentState.MajorOutage,
        // Better Stack
        ["resolved"] = ComponentState.Operational,
        ["downtime"] = ComponentState.MajorOutage,
        // incident.io, Instatus, Cachet
        ["fulloutage"] = ComponentState.MajorOutage,
        ["minoroutage"] = ComponentState.PartialOutage,
        ["performanceissues"] = ComponentState.Degraded,
        // cState, Upptime
        ["ok"] = ComponentState.Operational,
        ["up"] = ComponentState.Operational,
        ["notice"] = ComponentState.Degraded,
        ["disrupted"] = ComponentState.PartialOutage,
        ["down"] = ComponentState.MajorOutage,
    }.ToFrozenDictionary();

    public static StatusImpact Impact(string? word) => Find(Impacts, word);

    public static StatusState State(string? word) => Find(States, word);

    public static ComponentState Component(string? word) => Find(Components, word);

    /// <summary>The word that <see cref="Impact"/> and its like read again.</summary>
    public static string Of(Enum value) => string.Concat(value.ToString().Select((c, i) =>
        char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));

    private static T Find<T>(FrozenDictionary<string, T> words, string? word)
        where T : struct, Enum =>
        word is null ? default
            : words.GetValueOrDefault(string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant());
}
