using NodaTime;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>A time of day as somebody wrote it; after midnight and noon were told apart.</summary>
/// <param name="Time">The time of day.</param>
/// <param name="Precision">How exactly it was written; never a day.</param>
/// <param name="IsNextDay">True for <c>24:00</c>, which is the next day's midnight.</param>
/// <param name="HasHalf">True if AM or PM stands beside it.</param>
internal sealed record WrittenClock(
    LocalTime Time, Model.Precision Precision, bool IsNextDay = false, bool HasHalf = false);

/// <summary>
/// What stands at the beginning of a text that says when: its parts as written, before anything is carried over from
/// elsewhere, and where in the text they stand. Has a date, a time of day, or says openly that it doesn't know.
/// </summary>
/// <param name="Start">Where the time begins; before it stand only brackets, emphasis or emoji.</param>
/// <param name="End">Where the time ends.</param>
/// <param name="Rest">Where the words begin that say what happened; the text's length if there are none.</param>
internal sealed record TimeParts(int Start, int End, int Rest)
{
    /// <summary>The date, if one is written.</summary>
    public WrittenDate? Date { get; init; }

    /// <summary>The time of day, if one is written.</summary>
    public WrittenClock? Clock { get; init; }

    /// <summary>The date after a dash or "until".</summary>
    public WrittenDate? EndDate { get; init; }

    /// <summary>The time of day after a dash or "until".</summary>
    public WrittenClock? EndClock { get; init; }

    /// <summary>The same time on another clock, in brackets: <c>13:14 EDT (17:14 UTC)</c>.</summary>
    public WrittenClock? OtherClock { get; init; }

    /// <summary>The other clock's zone.</summary>
    public NamedZone? OtherZone { get; init; }

    /// <summary>The zone, if one is written.</summary>
    public NamedZone? Zone { get; init; }

    /// <summary>The day of the week, if one is written.</summary>
    public IsoDayOfWeek? Weekday { get; init; }

    /// <summary>True where <c>~</c>, "around", 頃 and the like stand beside it.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>True where the author says openly that the time isn't known: <c>??:??</c>, "Morning".</summary>
    public bool IsUnknown { get; init; }

    /// <summary>True for "On 5 May we …": the time is a part of a sentence rather than a label before it.</summary>
    public bool IsSentence { get; init; }

    /// <summary>True for a date without a time of day.</summary>
    public bool IsDateOnly => Date is not null && Clock is null && !IsUnknown;
}
