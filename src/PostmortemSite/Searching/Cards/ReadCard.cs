using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Model.Search;

namespace PostmortemSite.Searching.Cards;

/// <summary>Makes a postmortem's card, from what its edition says alone.</summary>
internal static class ReadCard
{
    private const int LongestAction = 140;
    private const int MostOpen = 3;

    public static Card Of(IndexedDocument document, SiteConfiguration site)
    {
        var postmortem = document.Postmortem;
        return new Card(document.Ref, postmortem.Title)
        {
            Date = postmortem.Date,
            Severity = postmortem.Severity?.Name ?? "",
            SeverityRank = RankOf(postmortem.Severity, site.Severities),
            Services = NamesOf(postmortem.Services),
            Triggers = NamesOf(postmortem.Triggers),
            Causes = NamesOf(postmortem.Causes),
            Detection = postmortem.Detection?.Name ?? "",
            Summary = postmortem.Summary,
            Fix = FindFix.In(postmortem),
            Actions = Count([.. postmortem.Actions]),
            Language = postmortem.Language,
            IsRightToLeft = postmortem.IsRightToLeft,
        };
    }

    private static int RankOf(Term? severity, Vocabulary severities) => severities.Terms
        .Select((term, index) => (term.Key, Rank: index + 1))
        .FirstOrDefault(declared => declared.Key == severity?.Key).Rank;

    private static ImmutableArray<string> NamesOf(ImmutableArray<Term> terms) => [.. terms.Select(term => term.Name)];

    private static CardActions Count(ImmutableArray<ActionItem> items)
    {
        var open = items.Where(item => item.State is ActionState.Open or ActionState.InProgress).ToList();
        return new CardActions(
            items.Length,
            open.Count,
            items.Count(item => item.State == ActionState.Done),
            items.Count(item => item.State == ActionState.NotStated),
            [.. open.Take(MostOpen).Select(item => new OpenAction(ShortText.Of(item.Text, LongestAction), item.Due))]);
    }
}
