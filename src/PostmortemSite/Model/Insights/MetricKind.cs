namespace PostmortemSite.Model.Insights;

/// <summary>What is measured of the response to an incident: a length of time from one moment to another.</summary>
public enum MetricKind
{
    /// <summary>TTD: from the start to when anybody, or any alert, noticed.</summary>
    Detect,

    /// <summary>TTA: from being noticed to when somebody took it on.</summary>
    Acknowledge,

    /// <summary>From the start to the first post on the status page.</summary>
    FirstPost,

    /// <summary>TTM: from the start to when customers ceased to be affected.</summary>
    Mitigate,

    /// <summary>TTR: from the start to the end of the incident.</summary>
    Resolve,

    /// <summary>From the end of the incident to the publication of its postmortem.</summary>
    Publish,
}
