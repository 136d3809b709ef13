using System.Collections.Immutable;
using PostmortemSite.Audiences;

namespace PostmortemSite.Model;

/// <summary>The input folder as it was read.</summary>
public sealed class InternalSources : Sources<Internal>
{
    /// <summary>The people of <c>people.yml</c>.</summary>
    public ImmutableArray<Person> People { get; init; } = [];

    /// <summary><c>site.yml</c> and <c>people.yml</c> as they are written, if they are there.</summary>
    public ImmutableArray<SourceFile> Configuration { get; init; } = [];

    /// <summary>What is wrong with them; nothing may be built while there is anything.</summary>
    public ImmutableArray<Problem> ConfigurationProblems { get; init; } = [];
}
