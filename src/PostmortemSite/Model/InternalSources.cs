using System.Collections.Immutable;
using PostmortemSite.Audiences;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Model;

/// <summary>The input folder as it was read.</summary>
public sealed class InternalSources : Sources<Internal>
{
    /// <summary>Where approved public texts are kept, below the input folder.</summary>
    public const string ApprovedFolder = "reviewed";

    /// <summary>The people of <c>people.yml</c>.</summary>
    public ImmutableArray<Person> People { get; init; } = [];

    /// <summary>What trackers said of tickets when they were last asked.</summary>
    public TicketSnapshot Tickets { get; init; } = TicketSnapshot.Empty;

    /// <summary>
    /// <c>site.yml</c>, <c>people.yml</c> and what trackers said, as they are written, if they are there.
    /// </summary>
    public ImmutableArray<SourceFile> Configuration { get; init; } = [];

    /// <summary>What is wrong with them; nothing may be built while there is anything.</summary>
    public ImmutableArray<Problem> ConfigurationProblems { get; init; } = [];

    /// <summary>
    /// The public Markdown that a person approved of a report, by the report's path; null where none is kept. Read when
    /// it is asked for.
    /// </summary>
    public Func<string, string?> ApprovedText { get; init; } = _ => null;
}
