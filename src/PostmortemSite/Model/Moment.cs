using NodaTime;

namespace PostmortemSite.Model;

/// <summary>How exactly a time was written.</summary>
public enum Precision
{
    /// <summary>A date only.</summary>
    Day,

    /// <summary>An hour only, such as <c>5 PM</c>.</summary>
    Hour,

    /// <summary>Hours and minutes.</summary>
    Minute,

    /// <summary>Hours, minutes and seconds.</summary>
    Second,
}

/// <summary>Where a part of a moment, its date or its zone, was found.</summary>
public enum Origin
{
    /// <summary>Nowhere: the part is missing. A zone is never invented.</summary>
    None,

    /// <summary>Beside the time itself.</summary>
    Written,

    /// <summary>On an earlier entry of the same timeline.</summary>
    Carried,

    /// <summary>In a heading, a column title or a sentence above, such as "All times in CET".</summary>
    Preamble,

    /// <summary>In the document: its date, its title or its file name.</summary>
    Document,

    /// <summary>In <c>site.yml</c>, which declares a zone for local times.</summary>
    Site,

    /// <summary>In the document's front matter.</summary>
    FrontMatter,
}

/// <summary>
/// A point of time as somebody wrote it: a local date and time, and the offset from UTC if it is known.
/// Without an offset it has no <see cref="Instant"/>, but can still be compared with others of the same clock.
/// </summary>
/// <param name="Local">The date and time on the author's clock; midnight where only a day is known.</param>
/// <param name="Offset">The offset from UTC, where the text, the front matter or the site says it.</param>
public sealed record Moment(LocalDateTime Local, Offset? Offset)
{
    /// <summary>How exactly it was written.</summary>
    public Precision Precision { get; init; } = Precision.Minute;

    /// <summary>True for <c>~13:30</c>, <c>c. 2.00</c>, <c>頃</c>.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>
    /// The zone's name, as written or as <c>site.yml</c> has it; null where there is only an offset, or nothing.
    /// </summary>
    public string? Zone { get; init; }

    /// <summary>Where the date was found.</summary>
    public Origin DateOrigin { get; init; } = Origin.Written;

    /// <summary>
    /// Where the zone was found; <see cref="Origin.None"/> exactly when <see cref="Offset"/> is null.
    /// </summary>
    public Origin ZoneOrigin { get; init; } = Origin.Written;

    /// <summary>The instant, if the offset is known.</summary>
    public Instant? Instant => Offset is { } offset ? Local.WithOffset(offset).ToInstant() : null;

    /// <summary>
    /// The time from <paramref name="earlier"/> to this moment: between instants where both are known, on the same
    /// clock where neither is; null where only one is, or where either is no more exact than a day.
    /// </summary>
    public Duration? Since(Moment? earlier)
    {
        if (earlier is null || Precision == Precision.Day || earlier.Precision == Precision.Day) return null;
        return (Instant, earlier.Instant) switch
        {
            ({ } later, { } start) => later - start,
            (null, null) => Local.InUtc().ToInstant() - earlier.Local.InUtc().ToInstant(),
            _ => null,
        };
    }
}
