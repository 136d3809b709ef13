using NodaTime;

namespace PostmortemSite.Model;

/// <summary>The moments of an incident's life. Any of them may be unknown; none is guessed.</summary>
public sealed record IncidentTimes
{
    /// <summary>When customers began to be affected.</summary>
    public Moment? Started { get; init; }

    /// <summary>When anybody, or any alert, noticed.</summary>
    public Moment? Detected { get; init; }

    /// <summary>When somebody took it on.</summary>
    public Moment? Acknowledged { get; init; }

    /// <summary>When customers ceased to be affected.</summary>
    public Moment? Mitigated { get; init; }

    /// <summary>When the incident was declared over.</summary>
    public Moment? Resolved { get; init; }

    /// <summary>When the postmortem was published.</summary>
    public Moment? Published { get; init; }

    /// <summary>Nothing is known.</summary>
    public static IncidentTimes Unknown { get; } = new();

    /// <summary>TTD: started to detected. Null where unknown or negative.</summary>
    public Duration? TimeToDetect => NotNegative(Detected?.Since(Started));

    /// <summary>TTA: detected to acknowledged. Null where unknown or negative.</summary>
    public Duration? TimeToAcknowledge => NotNegative(Acknowledged?.Since(Detected));

    /// <summary>TTM: started to mitigated. Null where unknown or negative.</summary>
    public Duration? TimeToMitigate => NotNegative(Mitigated?.Since(Started));

    /// <summary>TTR: started to resolved. Null where unknown or negative.</summary>
    public Duration? TimeToResolve => NotNegative(Resolved?.Since(Started));

    /// <summary>The moments in the order in which they should come, with the names used in front matter.</summary>
    public IEnumerable<(string Name, Moment Moment)> Known()
    {
        (string, Moment?)[] all =
        [
            ("started", Started), ("detected", Detected), ("acknowledged", Acknowledged),
            ("mitigated", Mitigated), ("resolved", Resolved), ("published", Published),
        ];
        foreach (var (name, moment) in all)
            if (moment is not null)
                yield return (name, moment);
    }

    private static Duration? NotNegative(Duration? duration) => duration >= Duration.Zero ? duration : null;
}
