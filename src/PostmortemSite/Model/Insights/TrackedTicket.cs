using System.Collections.Immutable;
using NodaTime;

namespace PostmortemSite.Model.Insights;

/// <summary>What a tracker said of a ticket.</summary>
/// <param name="Tracker">The tracker's name.</param>
/// <param name="Key">What the tracker calls it.</param>
/// <param name="State">How far it has come.</param>
public sealed record TrackedTicket(string Tracker, string Key, ActionState State)
{
    /// <summary>The state in the tracker's words.</summary>
    public string StateText { get; init; } = "";

    /// <summary>Where it lies, or null.</summary>
    public Uri? Address { get; init; }

    /// <summary>The day, in UTC, since which it has been so; null if the tracker doesn't say.</summary>
    public LocalDate? Since { get; init; }

    /// <summary>The day by which it is to be done, or null.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>Who is to do it, as the tracker calls them.</summary>
    public ImmutableArray<string> Assignees { get; init; } = [];

    /// <summary>The entity tag of the tracker's answer, as written, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>True if another ticket says the same.</summary>
    public bool SaysTheSameAs(TrackedTicket other) =>
        this with { Assignees = [], ETag = null } == other with { Assignees = [], ETag = null }
        && Assignees.SequenceEqual(other.Assignees, StringComparer.Ordinal);
}
