using System.Collections.Immutable;
using PostmortemSite.Audiences;

namespace PostmortemSite.Model;

/// <summary>The input folder as it was read.</summary>
public sealed class InternalSources : Sources<Internal>
{
    /// <summary>Where approved public texts are kept, below the input folder.</summary>
    public const string ApprovedFolder = "reviewed";

    /// <summary>The people of <c>people.yml</c>.</summary>
    public ImmutableArray<Person> People { get; init; } = [];

    /// <summary><c>site.yml</c> and <c>people.yml</c> as they are written, if they are there.</summary>
    public ImmutableArray<SourceFile> Configuration { get; init; } = [];

    /// <summary>What is wrong with them; nothing may be built while there is anything.</summary>
    public ImmutableArray<Problem> ConfigurationProblems { get; init; } = [];

    /// <summary>
    /// The public Markdown that a person approved of a report, by the report's path; null where none is kept. Read when
    /// it is asked for.
    /// </summary>
    public Func<string, string?> ApprovedText { get; init; } = _ => null;
}
