using System.Collections.Immutable;
using System.Globalization;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Rendering.Insights;

/// <summary>The words of recurrences.</summary>
public static class RecurrenceText
{
    private static readonly ImmutableArray<string> Ordinals =
        ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth", "Eleventh", "Twelfth"];

    /// <summary><c>Third time</c>.</summary>
    public static string Time(int number) => number <= Ordinals.Length
        ? $"{Ordinals[number - 1]} time"
        : string.Create(CultureInfo.InvariantCulture, $"Time number {number}");

    /// <summary><c>Third time in 19 months</c>.</summary>
    public static string Headline(Occurrence occurrence) =>
        occurrence.Number == 1 ? Time(1) : $"{Time(occurrence.Number)} in {Span(occurrence)}";

    /// <summary>How long it was from the first time: years only from three on, days only below two months.</summary>
    public static string Span(Occurrence occurrence)
    {
        var months = (occurrence.SinceFirst.Years * 12) + occurrence.SinceFirst.Months;
        return months switch
        {
            < 2 => Days(occurrence.DaysSinceFirst),
            < 36 => string.Create(CultureInfo.InvariantCulture, $"{months} months"),
            _ when months % 12 == 0 => string.Create(CultureInfo.InvariantCulture, $"{months / 12} years"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{months / 12} years and {Months(months % 12)}"),
        };
    }

    /// <summary>What chains have in common, as a title: <c>Capacity: Checkout API, Orders database</c>.</summary>
    public static string Title(RecurrenceChain chain)
    {
        var what = Names(!chain.Causes.IsEmpty ? chain.Causes : chain.Triggers);
        var where = Names(chain.Services);
        return (what.Length, where.Length) switch
        {
            (0, 0) => chain.First.Postmortem.Title,
            (0, _) => where,
            (_, 0) => what,
            _ => $"{what}: {where}",
        };
    }

    /// <summary>Why two reports are taken for the same failure: <c>named by its author; same cause (Capacity)</c>.</summary>
    public static string Of(RecurrenceReason reason)
    {
        string?[] parts =
        [
            reason.IsDeclared ? "the report names it" : null,
            Shared("cause", reason.Causes), Shared("trigger", reason.Triggers), Shared("service", reason.Services),
            reason.Likeness is { } likeness ? string.Create(CultureInfo.InvariantCulture, $"texts alike ({likeness:0.00})") : null,
        ];
        return string.Join("; ", parts.OfType<string>());
    }

    /// <summary>In which state an action item was when the failure came back, and is now.</summary>
    public static string State(HelpingAction action)
    {
        var now = action.DoneOn is { } done ? $"done on {MomentText.Of(done)}, after this"
            : action.Entry.State == ActionState.InProgress ? "still in progress"
            : action.Item.State == ActionState.NotStated && action.IsStillOpen ? "nobody says whether it is done"
            : "still open";
        return action switch
        {
            { DaysOverdue: { } days } => $"{Days(days)} overdue then; {now}",
            { Item.Due: not null } => $"not due yet then; {now}",
            _ => now,
        };
    }

    /// <summary>A share in whole percent.</summary>
    public static string Percent(double percent) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Round(percent, MidpointRounding.AwayFromZero):0}\u00a0%");

    private static string? Shared(string name, ImmutableArray<Term> terms) =>
        terms.IsEmpty ? null : $"same {name}{(terms.Length > 1 ? "s" : "")} ({Names(terms)})";

    private static string Names(ImmutableArray<Term> terms) => string.Join(", ", terms.Select(term => term.Name));

    private static string Days(int days) =>
        days == 1 ? "1 day" : string.Create(CultureInfo.InvariantCulture, $"{days:N0} days");

    private static string Months(int months) =>
        months == 1 ? "1 month" : string.Create(CultureInfo.InvariantCulture, $"{months} months");
}
