namespace PostmortemSite.Model;

/// <summary>What the incident cost, in figures. Each is optional.</summary>
public sealed record Impact
{
    /// <summary>Users affected.</summary>
    public long? Users { get; init; }

    /// <summary>The share of users or requests affected, in percent.</summary>
    public decimal? Percent { get; init; }

    /// <summary>The share of requests that failed, in percent.</summary>
    public decimal? ErrorRate { get; init; }

    /// <summary>Money lost, as written. Internal unless <c>site.yml</c> says otherwise.</summary>
    public string? Revenue { get; init; }

    /// <summary>Whether an agreed service level was broken. Internal unless <c>site.yml</c> says otherwise.</summary>
    public bool? SlaBreach { get; init; }

    /// <summary>True where the figures were read from the text rather than from front matter.</summary>
    public bool IsFromText { get; init; }

    /// <summary>No figure is known.</summary>
    public static Impact Unknown { get; } = new();

    /// <summary>True if any figure is known.</summary>
    public bool IsKnown => this with { IsFromText = false } != Unknown;
}
