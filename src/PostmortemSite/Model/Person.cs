using System.Collections.Immutable;

namespace PostmortemSite.Model;

/// <summary>Somebody of <c>people.yml</c>: named inside, described by role outside.</summary>
/// <param name="Name">The full name.</param>
/// <param name="Role">What the public reads instead, with its article: <c>the on-call engineer</c>.</param>
/// <param name="Handles">Chat and code handles, without the <c>@</c>.</param>
/// <param name="Initials">Initials as used in timelines, or null.</param>
/// <param name="Aliases">Other spellings: first names, other scripts.</param>
public sealed record Person(
    string Name, string Role, ImmutableArray<string> Handles, string? Initials, ImmutableArray<string> Aliases)
{
    /// <summary>Where they are declared.</summary>
    public Place DeclaredAt { get; init; }
}
