using System.Collections.Immutable;
using PostmortemSite.Audiences;

namespace PostmortemSite.Model;

/// <summary>The input folder as it was read.</summary>
public sealed class InternalSources : Sources<Internal>
{
    /// <summary>The people of <c>people.yml</c>.</summary>
    public ImmutableArray<Person> People { get; init; } = [];
}
