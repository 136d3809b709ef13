namespace PostmortemSite.Rendering.Charts;

/// <summary>What a chart's values count, and so how they are written and where its scale has its ticks.</summary>
public enum ChartUnit
{
    /// <summary>Whole things.</summary>
    Count,

    /// <summary>Parts of a whole, from 0 to 100.</summary>
    Percent,

    /// <summary>Lengths of time, in seconds.</summary>
    Duration,
}
