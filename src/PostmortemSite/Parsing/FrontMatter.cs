using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Model;

namespace PostmortemSite.Parsing;

/// <summary>What a report's front matter says, converted; nothing is filled in from elsewhere.</summary>
internal sealed record FrontMatter
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Summary { get; init; }

    public LocalDate? Date { get; init; }

    public Audience Audience { get; init; } = Audience.Internal;

    public DocumentStatus? Status { get; init; }

    public Term? Severity { get; init; }

    public Term? Detection { get; init; }

    public IncidentTimes Times { get; init; } = IncidentTimes.Unknown;

    public Impact Impact { get; init; } = Impact.Unknown;

    public ImmutableArray<Term> Services { get; init; } = [];

    public ImmutableArray<Term> Triggers { get; init; } = [];

    public ImmutableArray<Term> Causes { get; init; } = [];

    public ImmutableArray<Term> Tags { get; init; } = [];

    public ImmutableArray<string> Incidents { get; init; } = [];

    public string? StatusNote { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public ImmutableArray<string> Responders { get; init; } = [];

    public ImmutableArray<string> Related { get; init; } = [];

    public ImmutableArray<string> Aliases { get; init; } = [];

    public PublicFace PublicFace { get; init; } = PublicFace.None;

    /// <summary>Keys that this product doesn't know, as text: shown inside, never published.</summary>
    public ImmutableArray<(string Key, string Text)> OtherFields { get; init; } = [];
}
