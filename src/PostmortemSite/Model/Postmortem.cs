using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Audiences;

namespace PostmortemSite.Model;

/// <summary>How far a report has come. Only a final one can be public.</summary>
public enum DocumentStatus
{
    Draft,
    InReview,
    Final,
}

/// <summary>A report on an incident, parsed: what its front matter says, what its body says, and where.</summary>
public sealed record Postmortem
{
    /// <summary>The file it was parsed from.</summary>
    public required SourceFile Source { get; init; }

    /// <summary>The part of its address that is its own: <c>2024-03-01-disk-full</c>. Unique in an archive.</summary>
    public required string Slug { get; init; }

    /// <summary>The title, as plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The organisation's own number for it, such as <c>PM-2024-017</c>.</summary>
    public string? Id { get; init; }

    /// <summary>The day of the incident; null where neither front matter, body nor file name tells.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Who may read it. What says nothing is internal.</summary>
    public Audience Audience { get; init; } = Audience.Internal;

    /// <summary>How far the report has come.</summary>
    public DocumentStatus Status { get; init; } = DocumentStatus.Final;

    /// <summary>The severity, or null.</summary>
    public Term? Severity { get; init; }

    /// <summary>When things happened.</summary>
    public IncidentTimes Times { get; init; } = IncidentTimes.Unknown;

    /// <summary>The services affected.</summary>
    public ImmutableArray<Term> Services { get; init; } = [];

    /// <summary>What set it off.</summary>
    public ImmutableArray<Term> Triggers { get; init; } = [];

    /// <summary>Why it could happen.</summary>
    public ImmutableArray<Term> Causes { get; init; } = [];

    /// <summary>Free labels.</summary>
    public ImmutableArray<Term> Tags { get; init; } = [];

    /// <summary>How it was noticed, or null.</summary>
    public Term? Detection { get; init; }

    /// <summary>What it cost.</summary>
    public Impact Impact { get; init; } = Impact.Unknown;

    /// <summary>Ids or addresses of incidents on the status page.</summary>
    public ImmutableArray<string> Incidents { get; init; } = [];

    /// <summary>
    /// Why the status page and the report don't tell the same times or severity, for their readers; null where nothing
    /// is to be said.
    /// </summary>
    public string? StatusNote { get; init; }

    /// <summary>Who wrote it, as written. Internal.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Who worked on the incident, as written. Internal.</summary>
    public ImmutableArray<string> Responders { get; init; } = [];

    /// <summary>Other postmortems, by id, slug or file name.</summary>
    public ImmutableArray<string> Related { get; init; } = [];

    /// <summary>Old addresses that lead here, each beginning with a slash.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>What the public reads instead of title, summary and file name.</summary>
    public PublicFace PublicFace { get; init; } = PublicFace.None;

    /// <summary>Durations that the body states, such as <c>Time to repair</c> and <c>35h 36m</c>.</summary>
    public ImmutableArray<StatedDuration> StatedDurations { get; init; } = [];

    /// <summary>Front matter keys that this product doesn't know, as text. Internal.</summary>
    public ImmutableArray<(string Key, string Text)> OtherFields { get; init; } = [];

    /// <summary>One or two sentences, as plain text; from front matter, else the beginning of the body.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The language of the text as a BCP 47 tag, where its script tells; null for the site's own.</summary>
    public string? Language { get; init; }

    /// <summary>
    /// What was read from the text rather than from front matter, by its key. The public edition reads it from the public
    /// text again, because nobody can tell whether the public reads the text that says it.
    /// </summary>
    public ImmutableHashSet<string> ReadFromText { get; init; } = [];

    /// <summary>True if the text runs from right to left.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>The offset in the file where the body begins, after the front matter.</summary>
    internal int BodyStart { get; init; }

    /// <summary>The body, in the author's order.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>The pictures that the body shows or links to.</summary>
    public ImmutableArray<Picture> Pictures { get; init; } = [];

    /// <summary>What is wrong with the file.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>All timeline entries of the body.</summary>
    public IEnumerable<TimelineEntry> Timeline =>
        Sections.SelectMany(section => section.Blocks).OfType<TimelineBlock>().SelectMany(block => block.Entries);

    /// <summary>All action items of the body.</summary>
    public IEnumerable<ActionItem> Actions =>
        Sections.SelectMany(section => section.Blocks).OfType<ActionBlock>().SelectMany(block => block.Items);

    /// <summary>The names by which other reports may call it: id, slug and file name.</summary>
    public IEnumerable<string> Names()
    {
        if (Id is not null) yield return Id;
        yield return Slug;
        yield return Source.Stem;
    }

    /// <summary>True if the public may read the parts of it that the policy allows.</summary>
    public bool IsPublished => Audience == Audience.Public && Status == DocumentStatus.Final;
}

/// <summary>What the public reads instead of a report's own title, summary and file name.</summary>
public sealed record PublicFace(string? Title, string? Summary, string? Slug)
{
    /// <summary>Nothing is said: the report's own title serves, and the address is made from it.</summary>
    public static PublicFace None { get; } = new(null, null, null);

    /// <summary>The hash of the public text that a person approved, or null. Itself never public.</summary>
    public string? Reviewed { get; init; }
}
