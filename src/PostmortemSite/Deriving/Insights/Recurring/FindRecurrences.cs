using System.Collections;
using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Deriving.Insights.Recurring;

/// <summary>
/// Finds failures that came back. Two postmortems tell of the same failure if one names the other and they have a cause or
/// a trigger in common, or if they have both a cause and a service in common and their texts resemble each other. What
/// follows from one another is a chain. Postmortems without a date are left out: nobody knows what came first.
/// </summary>
/// <remarks>The public edition counts only what is declared: its few, shorter texts resemble each other by less, and it must
/// not tell customers of a recurrence that the organisation itself doesn't see.</remarks>
internal sealed class FindRecurrences
{
    /// <summary>
    /// How much texts must resemble each other where nobody says that they belong together. In real archives recurrences
    /// lie above it (<c>Searching/Likeness/FindSimilar.cs</c>).
    /// </summary>
    private const double EnoughLikeness = 0.18;

    /// <summary>How many of the times before are looked at for what would have helped.</summary>
    private const int MostEarlier = 12;

    private readonly ImmutableArray<EditionEntry> entries;
    private readonly Dictionary<string, int> places;
    private readonly bool isPublic;
    private readonly FindHelpingActions helping;

    private FindRecurrences(IEdition edition)
    {
        entries = [.. edition.Entries.Where(entry => entry.Postmortem.Date is not null).Reverse()];
        places = entries.Select((entry, place) => (entry.Postmortem.Slug, place)).ToDictionary(StringComparer.Ordinal);
        isPublic = edition.Audience == Audience.Public;
        helping = new FindHelpingActions(edition);
    }

    public static RecurrenceInsights In(IEdition edition) => new FindRecurrences(edition).Find();

    private RecurrenceInsights Find()
    {
        var chains = new Chains(entries.Length);
        var reasons = entries.Select((entry, later) => Earlier(entry, later).ToImmutableArray()).ToImmutableArray();
        for (var later = 0; later < reasons.Length; later++)
            foreach (var reason in reasons[later]) chains.Join(places[reason.Earlier.Slug], later);

        var repeated = reasons.Index().Where(one => !one.Item.IsEmpty)
            .Select(one => entries[one.Index].Postmortem.Slug).ToHashSet(StringComparer.Ordinal);
        return new RecurrenceInsights(
            [.. chains.All.Select(members => Chain(members, reasons)).OrderByDescending(chain => chain.Last.Date)
                .ThenBy(chain => chain.Slug, StringComparer.Ordinal)],
            new RepeatRate("all", "All", repeated.Count, entries.Length),
            Quarters(repeated),
            entries.Count(entry => entry.Postmortem.Causes.IsEmpty || entry.Postmortem.Services.IsEmpty));
    }

    private RecurrenceChain Chain(ImmutableArray<int> members, ImmutableArray<ImmutableArray<RecurrenceReason>> reasons)
    {
        var order = members.Select((member, i) => (member, i)).ToDictionary();
        var before = new BitArray[members.Length];
        return new RecurrenceChain([.. members.Select((member, i) =>
        {
            before[i] = new BitArray(members.Length);
            foreach (var direct in reasons[member].Select(reason => order[places[reason.Earlier.Slug]]))
                before[i].Or(before[direct]).Set(direct, true);
            return Occurrence(member, [.. members.Where((_, place) => before[i][place])], reasons[member]);
        })]);
    }

    private Occurrence Occurrence(int member, ImmutableArray<int> before, ImmutableArray<RecurrenceReason> reasons)
    {
        var date = DateOf(member);
        return new Occurrence(entries[member].Postmortem)
        {
            Before = [.. before.Select(earlier => entries[earlier].Postmortem)],
            SinceFirst = before.IsEmpty ? Period.Zero : Period.Between(DateOf(before[0]), date),
            DaysSinceFirst = before.IsEmpty ? 0 : Period.DaysBetween(DateOf(before[0]), date),
            DaysSinceLast = before.IsEmpty ? 0 : Period.DaysBetween(DateOf(before[^1]), date),
            Reasons = reasons,
            Helping = helping.For(entries[member].Postmortem, before.TakeLast(MostEarlier).Select(earlier => entries[earlier].Postmortem)),
        };
    }

    private LocalDate DateOf(int place) => entries[place].Postmortem.Date!.Value;

    private ImmutableArray<RepeatRate> Quarters(HashSet<string> repeated)
    {
        var members = entries.ToLookup(entry => Quarter.Of(entry.Postmortem.Date!.Value));
        var quarters = Quarter.Spanning([.. entries.Select(entry => entry.Postmortem.Date!.Value)])
            .Select(quarter => (quarter, Repeats: members[quarter].Count(entry => repeated.Contains(entry.Postmortem.Slug)),
                Total: members[quarter].Count())).ToList();
        return [.. quarters.Select((one, i) =>
        {
            var year = quarters[Math.Max(0, i - 3)..(i + 1)];
            return new RepeatRate(one.quarter.Key, one.quarter.Name, one.Repeats, one.Total)
            {
                RepeatsOfYear = year.Sum(quarter => quarter.Repeats),
                TotalOfYear = year.Sum(quarter => quarter.Total),
            };
        })];
    }

    /// <summary>The earlier postmortems that tell of the same failure, newest first.</summary>
    private IEnumerable<RecurrenceReason> Earlier(EditionEntry entry, int later)
    {
        var likeness = (isPublic ? [] : entry.Alike).ToDictionary(alike => alike.Postmortem.Slug, alike => alike.Likeness, StringComparer.Ordinal);
        var declared = entry.Related.Select(related => related.Postmortem.Slug).ToHashSet(StringComparer.Ordinal);
        var candidates = declared.Union(likeness.Keys, StringComparer.Ordinal).Select(slug => places.GetValueOrDefault(slug, later))
            .Where(place => place < later).OrderDescending();
        foreach (var earlier in candidates.Select(place => entries[place].Postmortem))
        {
            var reason = Reason(entry.Postmortem, earlier, declared.Contains(earlier.Slug),
                likeness.TryGetValue(earlier.Slug, out var value) ? value : null);
            if (IsSameFailure(reason)) yield return reason;
        }
    }

    private static RecurrenceReason Reason(Postmortem later, Postmortem earlier, bool isDeclared, double? likeness) => new(
        earlier, isDeclared, Both(later.Services, earlier.Services), Both(later.Causes, earlier.Causes),
        Both(later.Triggers, earlier.Triggers), likeness);

    private static bool IsSameFailure(RecurrenceReason reason) => reason.IsDeclared
        ? !reason.Causes.IsEmpty || !reason.Triggers.IsEmpty || (reason.Likeness >= EnoughLikeness && !reason.Services.IsEmpty)
        : reason.Likeness >= EnoughLikeness && !reason.Causes.IsEmpty && !reason.Services.IsEmpty;

    private static ImmutableArray<Term> Both(ImmutableArray<Term> one, ImmutableArray<Term> other) =>
        [.. one.Where(term => other.Any(same => string.Equals(term.Key, same.Key, StringComparison.Ordinal)))];
}
