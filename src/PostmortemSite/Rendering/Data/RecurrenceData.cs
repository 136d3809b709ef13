using System.Collections.Immutable;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Rendering.Data;

/// <summary>Which failures came back, as data.</summary>
internal static class RecurrenceData
{
    private static DataFields<RecurrenceReason> Reason { get; } = new DataFields<RecurrenceReason>()
        .Text("postmortem", "The ref of the earlier postmortem.", reason => reason.Earlier.Slug)
        .Flag("isDeclared", "Whether one names the other.", reason => reason.IsDeclared)
        .Texts("services", "Services of both.", reason => Keys(reason.Services))
        .Texts("causes", "Causes of both.", reason => Keys(reason.Causes))
        .Texts("triggers", "What set both off.", reason => Keys(reason.Triggers))
        .Number("likeness?", "How much their texts resemble each other, from 0 to 1.",
            reason => reason.Likeness is { } likeness ? Math.Round((decimal)likeness, 2) : null);

    private static DataFields<HelpingAction> HelpingForAll { get; } = new DataFields<HelpingAction>()
        .Text("postmortem", "The ref of the postmortem that promised it.", helping => helping.Report.Slug)
        .Text("text", "What was promised.", helping => helping.Item.Text)
        .Flag("isStillOpen", "Whether it is still to be done.", helping => helping.IsStillOpen);

    private static DataFields<HelpingAction> HelpingForInternal { get; } = new DataFields<HelpingAction>()
        .Text("namedBy?", "The ticket by which the later postmortem names it.",
            helping => helping.NamedBy.Length > 0 ? helping.NamedBy : null)
        .Whole("daysOverdue?", "How long before the recurrence it was due, in days.", helping => helping.DaysOverdue)
        .Date("doneOn?", "The day on which it was done, after the recurrence.", helping => helping.DoneOn);

    private static DataFields<RepeatRate> Rate { get; } = new DataFields<RepeatRate>()
        .Text("key", "\"all\", or a quarter such as 2026-Q1.", rate => rate.Key)
        .Whole("repeats", "How many postmortems tell of a failure that had been there before.", rate => rate.Repeats)
        .Whole("total", "Of how many postmortems with a date.", rate => rate.Total);

    public static DataSet Of(RecurrenceInsights recurrence, IEdition edition) => new("recurrences", "What came back",
    [
        DataTable.Of("occurrences", "recurrences",
            "A time that a failure happened; the latest chain first, each oldest first.",
            Occurrences(Helping(edition.Audience)),
            recurrence.Chains.SelectMany(chain => chain.Occurrences.Select(time => new Row(chain, time)))),
        DataTable.Of("repeatRates", "repeat-rates", "How many incidents were failures that had been there before.",
            Rate, recurrence.Quarters.Prepend(recurrence.All)),
    ]);

    /// <summary>The fields of an action item that would have met a recurrence.</summary>
    public static DataFields<HelpingAction> Helping(Audience audience) =>
        HelpingForAll.And(HelpingForInternal, audience);

    private static DataFields<Row> Occurrences(DataFields<HelpingAction> helping) => new DataFields<Row>()
        .Text("chain", "What the chain is called: the ref of its first postmortem.", row => row.Chain.Slug)
        .Whole("number", "1 for the first time, 2 for the second.", row => row.Time.Number)
        .Text("postmortem", "The ref of the postmortem.", row => row.Time.Postmortem.Slug)
        .Date("date", "The day.", row => row.Time.Date)
        .Whole("daysSinceLast?", "Whole days since the time before.",
            row => row.Time.Number > 1 ? row.Time.DaysSinceLast : null)
        .Rows("reasons", "Why it is taken for the same failure, one for each earlier postmortem that it matches.",
            row => row.Time.Reasons, Reason)
        .Rows("helping",
            "What earlier postmortems had promised, wasn't done by then, and would have met it; a guess from words.",
            row => row.Time.Helping, helping);

    private static IEnumerable<string> Keys(ImmutableArray<Term> terms) => terms.Select(term => term.Key);

    private sealed record Row(RecurrenceChain Chain, Occurrence Time);
}
