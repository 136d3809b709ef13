using System.Collections.Frozen;

namespace PostmortemSite.Model.StatusPages;

/// <summary>The forms in which status pages give away their history.</summary>
public enum StatusFormat
{
    /// <summary>Our own, which <c>status pull</c> writes.</summary>
    Snapshot,

    /// <summary>Atlassian Statuspage: API v2, lists and single incidents; incident.io's compatible one too.</summary>
    Statuspage,

    /// <summary>Atlassian Statuspage's Atom and RSS.</summary>
    StatuspageFeed,

    /// <summary>Atlassian Statuspage's undocumented pages of older history.</summary>
    StatuspageHistory,

    /// <summary>incident.io's API v2.</summary>
    IncidentIo,

    Instatus,
    BetterStack,
    Cachet2,
    Cachet3,

    /// <summary>cState's JSON.</summary>
    CState,

    /// <summary>cState's Markdown.</summary>
    CStateMarkdown,

    /// <summary>Upptime's summary.</summary>
    UpptimeSummary,

    /// <summary>Upptime's issues on GitHub, as its API gives them.</summary>
    UpptimeIssues,

    /// <summary>One JSON object a line: id, title, url, started_at, resolved_at, updates.</summary>
    JsonLines,

    /// <summary>One JSON object a file: name, impact, updates with date, status, content.</summary>
    IncidentJson,

    /// <summary>Comma-separated windows: incident_id, downtime_start, downtime_end, title, impact.</summary>
    WindowsCsv,

    /// <summary>Any other RSS or Atom.</summary>
    Feed,
}

/// <summary>The formats' names, as <c>site.yml</c> and reports write them.</summary>
public static class StatusFormatNames
{
    private static readonly FrozenDictionary<string, StatusFormat> ByName =
        Enum.GetValues<StatusFormat>().ToFrozenDictionary(Of, StringComparer.OrdinalIgnoreCase);

    /// <summary>All names.</summary>
    public static IEnumerable<string> All => Enum.GetValues<StatusFormat>().Select(Of);

    /// <summary><c>StatuspageFeed</c> is <c>statuspage-feed</c>.</summary>
    public static string Of(StatusFormat format) => format switch
    {
        StatusFormat.CState => "cstate",
        StatusFormat.CStateMarkdown => "cstate-markdown",
        StatusFormat.BetterStack => "betterstack",
        _ => string.Concat(format.ToString().Select((c, i) =>
            char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString())),
    };

    /// <summary>The format of a name, or null.</summary>
    public static StatusFormat? Find(string name) => ByName.TryGetValue(name, out var format) ? format : null;
}
