using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using PostmortemSite.Deriving.Insights.Actions;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;
using PostmortemSite.Model.Search;
using PostmortemSite.Searching;
using PostmortemSite.Searching.Lunr;

namespace PostmortemSite.Deriving.Insights.Recurring;

/// <summary>
/// Finds the action items of earlier reports that weren't done when a failure came back and speak of what the later report
/// says of what went wrong: it names their ticket, or says most of what tells them from other items.
/// </summary>
internal sealed class FindHelpingActions
{
    /// <summary>The share of an item's telling words, weighed by rarity, that the later report says too.</summary>
    private const double EnoughShared = 0.75;

    /// <summary>Fewer telling words than this tell nothing.</summary>
    private const int FewestWords = 3;

    /// <summary>Where a report says what went wrong. Its own action items are about the future.</summary>
    private static readonly FrozenSet<SectionKind> WhatWentWrong =
    [
        SectionKind.Summary, SectionKind.Detection, SectionKind.Investigation, SectionKind.RootCause, SectionKind.FiveWhys,
        SectionKind.ContributingFactors, SectionKind.WentPoorly,
    ];

    private readonly SearchIndex index;
    private readonly Dictionary<string, int> documents;
    private readonly FollowAction follow;
    private readonly AnalyzeWord analyze = new();

    public FindHelpingActions(IEdition edition)
    {
        index = edition.Index;
        follow = new FollowAction(edition);
        documents = index.Documents.Select((document, number) => (document.Postmortem.Slug, number))
            .ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>The items, of the oldest report first; one that is promised again and again only the first time.</summary>
    /// <param name="later">The report on the recurrence; it has a date.</param>
    /// <param name="earlier">The reports on the times before.</param>
    public ImmutableArray<HelpingAction> For(Postmortem later, IEnumerable<Postmortem> earlier)
    {
        var date = later.Date!.Value;
        var text = string.Join('\n', later.Actions.Select(item => item.Ticket ?? "").Prepend(index.Documents[documents[later.Slug]].Text.Body));
        var said = Terms(Story(later)).ToHashSet();
        var promised = new HashSet<string>(StringComparer.Ordinal);
        var helping = ImmutableArray.CreateBuilder<HelpingAction>();
        foreach (var report in earlier)
            foreach (var entry in report.Actions.Select(item => follow.Of(report, item)).Where(entry => WasUndone(entry, date)))
            {
                var item = entry.Item;
                var isNamed = item.Ticket is { } ticket && Names(text, ticket);
                if ((!isNamed && !IsAbout(item, said)) || (item.Ticket is { } known && !promised.Add(known))) continue;
                helping.Add(new HelpingAction(entry)
                {
                    NamedBy = isNamed ? item.Ticket! : "",
                    DaysOverdue = item.Due is { } due && due < date ? Period.DaysBetween(due, date) : null,
                });
            }

        return helping.ToImmutable();
    }

    /// <summary>
    /// Whether an item wasn't done on a day: it is open still, or says that it was done later. Of one that is done and
    /// doesn't say when, nobody knows.
    /// </summary>
    private static bool WasUndone(ActionEntry entry, LocalDate day) =>
        entry.State != ActionState.Dropped && (entry.IsOpen || HelpingAction.ClosedOn(entry) > day);

    /// <summary>Whether a text names a ticket, not as a part of a longer name.</summary>
    private static bool Names(string text, string ticket)
    {
        for (var at = text.IndexOf(ticket, StringComparison.Ordinal); at >= 0; at = text.IndexOf(ticket, at + 1, StringComparison.Ordinal))
        {
            var end = at + ticket.Length;
            if ((at == 0 || !IsPartOfName(text[at - 1])) && (end == text.Length || !IsPartOfName(text[end]))) return true;
        }

        return false;
    }

    private static bool IsPartOfName(char sign) => char.IsLetterOrDigit(sign) || sign is '-' or '_' or '/';

    private bool IsAbout(ActionItem item, HashSet<IndexedTerm> said)
    {
        var terms = Terms(item.Text);
        var shared = terms.Where(said.Contains).ToList();
        return shared.Count >= FewestWords && shared.Sum(Rarity) >= EnoughShared * terms.Sum(Rarity);
    }

    private static string Story(Postmortem postmortem) => string.Join('\n', postmortem.Sections
        .Where(section => WhatWentWrong.Contains(section.Kind))
        .SelectMany(section => section.Blocks).OfType<Prose>().Select(prose => ReadableText.Of(prose.Html)).Prepend(postmortem.Title));

    private List<IndexedTerm> Terms(string text)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in SplitWords.In(LowerCase.Of(text)))
            if (analyze.Run(token) is { Length: > 1 } term) terms.Add(term);
        return [.. terms.Select(index.Find).OfType<IndexedTerm>()];
    }

    private double Rarity(IndexedTerm term) => Weight.Rarity(index.Documents.Length, term.FieldCount);
}
