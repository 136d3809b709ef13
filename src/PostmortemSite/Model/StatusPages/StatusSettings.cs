using System.Collections.Immutable;
using NodaTime;

namespace PostmortemSite.Model.StatusPages;

/// <summary>What <c>site.yml</c> says under <c>statusHistory</c>.</summary>
public sealed record StatusSettings
{
    /// <summary>Where a status page's history lies that nothing else is said of.</summary>
    public const string Folder = "status";

    /// <summary>The declared sources, in the site's order.</summary>
    public ImmutableArray<StatusSource> Sources { get; init; } = [];

    /// <summary>An incident this bad, or worse, should have a postmortem.</summary>
    public StatusImpact CoverageImpact { get; init; } = StatusImpact.Major;

    /// <summary>From which day on; null: always.</summary>
    public LocalDate? CoverageSince { get; init; }

    /// <summary>Incidents that need none, each with the reason.</summary>
    public ImmutableArray<StatusWaiver> Waivers { get; init; } = [];

    /// <summary>How long after the real start the first public post may come before <c>check</c> warns.</summary>
    public Duration FirstPostWithin { get; init; } = Duration.FromMinutes(30);

    /// <summary>How much of the real window the status page may leave out before <c>check</c> warns.</summary>
    public Duration HiddenAtMost { get; init; } = Duration.FromMinutes(15);

    /// <summary>How soon after the end a postmortem should be published.</summary>
    public Duration PublishWithin { get; init; } = Duration.FromHours(48);

    /// <summary>
    /// The impacts that go with each severity, by its key; a severity that isn't named goes with any.
    /// </summary>
    public ImmutableDictionary<string, ImmutableArray<StatusImpact>> ExpectedImpacts { get; init; } =
        ImmutableDictionary<string, ImmutableArray<StatusImpact>>.Empty;

    /// <summary>Nothing is said.</summary>
    public static StatusSettings Default { get; } = new();
}

/// <summary>An incident that needs no postmortem.</summary>
/// <param name="Incident">Its id or address.</param>
/// <param name="Reason">Why.</param>
/// <param name="DeclaredAt">Where this is said.</param>
public sealed record StatusWaiver(string Incident, string Reason, Place DeclaredAt);
