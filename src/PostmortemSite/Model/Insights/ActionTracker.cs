using System.Collections.Immutable;

namespace PostmortemSite.Model.Insights;

/// <summary>
/// A tracker that knows how far tickets have come: a repository on GitHub, or a file that was exported.
/// </summary>
/// <param name="Name">What it is called here and on pages.</param>
public sealed record ActionTracker(string Name)
{
    /// <summary>The repository on GitHub, as <c>owner/name</c>, or null.</summary>
    public string? GitHub { get; init; }

    /// <summary>
    /// The exported file, below the input folder or as a whole path; null where it is named when it is read.
    /// </summary>
    public string? File { get; init; }

    /// <summary>
    /// The export's columns by what they mean, where they aren't recognised: <c>key</c>, <c>state</c>, …
    /// </summary>
    public ImmutableDictionary<string, string> Columns { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>States in the tracker's own words, where these aren't the usual ones.</summary>
    public ImmutableDictionary<string, ActionState> States { get; init; } =
        ImmutableDictionary<string, ActionState>.Empty;

    /// <summary>Where it is declared.</summary>
    public Place DeclaredAt { get; init; }
}
