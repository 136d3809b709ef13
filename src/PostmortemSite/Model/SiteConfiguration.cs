using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Model.Insights;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.Model;

/// <summary>What <c>site.yml</c> says, each value with the default that holds without one.</summary>
public sealed record SiteConfiguration
{
    /// <summary>The archive's name, shown on every page.</summary>
    public string Title { get; init; } = "Postmortems";

    /// <summary>Whose postmortems they are.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>One sentence under the title of the home page.</summary>
    public string Description { get; init; } = "";

    /// <summary>The address that the public site will have, with a slash at its end; null if not declared.</summary>
    public Uri? Url { get; init; }

    /// <summary>The address that the internal site will have, with a slash at its end; null if not declared.</summary>
    public Uri? InternalUrl { get; init; }

    /// <summary>The status page that customers know, or null.</summary>
    public Uri? StatusPage { get; init; }

    /// <summary>The language of the pages' own words, as a BCP 47 tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The zone of times that name none; null if not declared: then they have no zone.</summary>
    public DateTimeZone? Zone { get; init; }

    /// <summary>The severities, worst first.</summary>
    public Vocabulary Severities { get; init; } = DefaultSeverities;

    /// <summary>The services.</summary>
    public Vocabulary Services { get; init; } = Vocabulary.Open;

    /// <summary>What sets incidents off.</summary>
    public Vocabulary Triggers { get; init; } = Vocabulary.Open;

    /// <summary>Why they could happen.</summary>
    public Vocabulary Causes { get; init; } = Vocabulary.Open;

    /// <summary>How incidents are noticed.</summary>
    public Vocabulary Detections { get; init; } = Vocabulary.Open;

    /// <summary>Free labels.</summary>
    public Vocabulary Tags { get; init; } = Vocabulary.Open;

    /// <summary>
    /// Headings that mean a known section on this site, beyond the built-in ones; keys are normalised.
    /// </summary>
    public ImmutableDictionary<string, SectionKind> HeadingSynonyms { get; init; } =
        ImmutableDictionary<string, SectionKind>.Empty;

    /// <summary>Front matter set for files whose path matches, in order.</summary>
    public ImmutableArray<FrontMatterDefaults> Defaults { get; init; } = [];

    /// <summary>Front matter keys of other tools that are to be passed over without a word.</summary>
    public ImmutableHashSet<string> IgnoredKeys { get; init; } = [];

    /// <summary>What the public may read.</summary>
    public RedactionPolicy Redaction { get; init; } = RedactionPolicy.Default;

    /// <summary>Where the status pages' history lies, and what is expected of it.</summary>
    public StatusSettings StatusHistory { get; init; } = StatusSettings.Default;

    /// <summary>Which patterns and figures the public reads too.</summary>
    public InsightSettings Insights { get; init; } = InsightSettings.Default;

    /// <summary>Where action items' tickets lie, and who knows how far they have come. Internal.</summary>
    public ActionSettings Actions { get; init; } = ActionSettings.Default;

    /// <summary>Where <c>site.yml</c> says what it says.</summary>
    public DeclaredPlaces Places { get; init; } = DeclaredPlaces.None;

    /// <summary>True if the archive has a <c>site.yml</c>; a bare folder of Markdown is read more leniently.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>SEV1–SEV4, with P1–P4 and S1–S4 accepted.</summary>
    public static Vocabulary DefaultSeverities { get; } = new(
        [.. Enumerable.Range(1, 4).Select(n => new Term($"SEV{n}", $"SEV{n}")
        {
            PublicName = $"SEV{n}",
            Aliases = [$"SEV-{n}", $"SEV {n}", $"P{n}", $"S{n}", $"{n}"],
        })]);

    /// <summary>The address of an edition's home page, or null.</summary>
    public Uri? UrlFor(Audience audience) => audience == Audience.Public ? Url : InternalUrl;
}

/// <summary>Front matter that holds for every file whose path matches and that doesn't say otherwise.</summary>
/// <param name="Glob">The path below the input folder, with <c>*</c> and <c>**</c>.</param>
/// <param name="Values">The values, as YAML text by key: the same keys and forms as in a file.</param>
public sealed record FrontMatterDefaults(string Glob, ImmutableArray<YamlEntry> Values);
