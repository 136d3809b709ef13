using NodaTime;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>Which of two numbers is the month, where a date is written in numbers and not year first.</summary>
internal enum DateOrder
{
    /// <summary>Nothing says it.</summary>
    Unknown,

    /// <summary>04/23/2023.</summary>
    MonthFirst,

    /// <summary>23/04/2023.</summary>
    DayFirst,
}

/// <summary>How a date was written.</summary>
internal enum DateForm
{
    /// <summary>The month is known: by its name, or because the year comes first.</summary>
    Plain,

    /// <summary>Two numbers, of which either could be the month.</summary>
    Numbers,

    /// <summary>Openly incomplete: <c>2022-05-??</c>, <c>2026-04</c>.</summary>
    Incomplete,

    /// <summary>A slip of the pen: <c>20202-01-16</c>, <c>11/03/202</c>. No date is made up for it.</summary>
    Mistaken,
}

/// <summary>A date as somebody wrote it.</summary>
/// <param name="Form">How.</param>
/// <param name="Year">The year, if it is written.</param>
/// <param name="First">The month; of <see cref="DateForm.Numbers"/> the first number.</param>
/// <param name="Second">The day; of <see cref="DateForm.Numbers"/> the second number.</param>
internal sealed record WrittenDate(DateForm Form, int? Year, int First, int Second)
{
    /// <summary>The last day of several in one month: <c>October 29–30, 2025</c>.</summary>
    public int? LastDay { get; init; }

    /// <summary>Which number is the month, if the numbers themselves say it.</summary>
    public DateOrder Evidence =>
        Form != DateForm.Numbers ? DateOrder.Unknown
        : First > 12 && Second is >= 1 and <= 12 ? DateOrder.DayFirst
        : Second > 12 && First is >= 1 and <= 12 ? DateOrder.MonthFirst
        : DateOrder.Unknown;

    /// <summary>
    /// The date, or null where it can't be known. A missing year is the one nearest to <paramref name="near"/>; so is
    /// the order of two numbers, if neither they nor <paramref name="order"/> say it.
    /// </summary>
    public LocalDate? Resolve(DateOrder order, LocalDate? near, int? year)
    {
        if (Form is DateForm.Incomplete or DateForm.Mistaken) return null;
        if (Form == DateForm.Plain) return OnMonth(First, Second, near, year);
        if (Evidence != DateOrder.Unknown) order = Evidence;
        if (First == Second) order = DateOrder.MonthFirst;
        return order switch
        {
            DateOrder.MonthFirst => OnMonth(First, Second, near, year),
            DateOrder.DayFirst => OnMonth(Second, First, near, year),
            _ => near is { } anchor
                ? Nearest(anchor, OnMonth(First, Second, near, year), OnMonth(Second, First, near, year))
                : null,
        };
    }

    private LocalDate? OnMonth(int month, int day, LocalDate? near, int? year)
    {
        if ((Year ?? year) is { } known) return Valid(known, month, day);
        if (near is not { } anchor) return null;
        return Nearest(anchor, Valid(anchor.Year, month, day), Valid(anchor.Year - 1, month, day),
            Valid(anchor.Year + 1, month, day));
    }

    private static LocalDate? Nearest(LocalDate anchor, params ReadOnlySpan<LocalDate?> dates)
    {
        LocalDate? nearest = null;
        foreach (var date in dates)
            if (date is { } other && (nearest is not { } best || Distance(other) < Distance(best)))
                nearest = other;
        return nearest;

        int Distance(LocalDate date) => Math.Abs(Period.DaysBetween(anchor, date));
    }

    private static LocalDate? Valid(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
}
