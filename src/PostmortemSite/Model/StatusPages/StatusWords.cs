namespace PostmortemSite.Model.StatusPages;

/// <summary>How bad a status page says an incident was; in order, but for <see cref="Unknown"/>.</summary>
public enum StatusImpact
{
    /// <summary>The page doesn't say, or says something that isn't known here.</summary>
    Unknown,

    /// <summary>The page says: none.</summary>
    None,

    /// <summary>Announced work.</summary>
    Maintenance,

    Minor,
    Major,
    Critical,
}

/// <summary>How far an incident or a maintenance has come.</summary>
public enum StatusState
{
    /// <summary>The page doesn't say, or says something that isn't known here.</summary>
    Unknown,

    Investigating,
    Identified,
    Monitoring,
    Resolved,

    /// <summary>Resolved, and the report is there.</summary>
    Postmortem,

    /// <summary>A message that changes no state.</summary>
    Update,

    Scheduled,
    InProgress,
    Verifying,
    Completed,
}

/// <summary>How a component is; in order, but for <see cref="Unknown"/>.</summary>
public enum ComponentState
{
    Unknown,
    Operational,
    Maintenance,
    Degraded,
    PartialOutage,
    MajorOutage,
}

/// <summary>How a text of a status page is written.</summary>
public enum StatusMarkup
{
    Plain,
    Markdown,
    Html,
}

/// <summary>What a status page said, as it came: third-party text that is cleaned before anybody sees it.</summary>
/// <param name="Source">The text.</param>
/// <param name="Markup">How it is written.</param>
public sealed record StatusText(string Source, StatusMarkup Markup);
