namespace PostmortemSite.Model.Insights;

/// <summary>A part of what an archive teaches as a whole. The public reads only those that <c>site.yml</c> switches on.</summary>
public enum InsightPart
{
    /// <summary>How fast incidents were noticed, taken on and ended.</summary>
    Metrics,

    /// <summary>Which failures came back.</summary>
    Recurrence,

    /// <summary>Where it hurts: causes, triggers, services, how incidents are found, and when.</summary>
    Patterns,

    /// <summary>What was promised, and how much of it is done.</summary>
    Actions,

    /// <summary>The files for other programs below <c>api/</c>.</summary>
    Data,
}
