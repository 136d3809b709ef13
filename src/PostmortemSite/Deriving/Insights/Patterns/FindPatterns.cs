using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Model.Insights;

namespace PostmortemSite.Deriving.Insights.Patterns;

/// <summary>Finds where it hurts: what an edition's postmortems have in common, counted.</summary>
internal static class FindPatterns
{
    public static PatternInsights In(IEdition edition)
    {
        ImmutableArray<Postmortem> all = [.. edition.Entries.Select(entry => entry.Postmortem)];
        var site = edition.Site;
        return new PatternInsights
        {
            Total = all.Length,
            Causes = CountMatrix.Of(all, site, postmortem => postmortem.Causes, site.Causes),
            Triggers = CountMatrix.Of(all, site, postmortem => postmortem.Triggers, site.Triggers),
            Tags = ListByTerm.Of(all, postmortem => postmortem.Tags, site.Tags),
            Found = ListByTerm.Of(all, DetectionOf, site.Detections),
            FoundByYear = CountYears.Of(all, ListByTerm.Of(all, DetectionOf, site.Detections)),
            Week = CountStarts.Of(all),
            SeverityByYear = CountYears.Of(all, [.. ListByTerm.Of(all, SeverityOf, site.Severities)
                .OrderBy(listing => site.Severities.Rank(listing.Term))]),
            Kept = [.. all.Select(CollectKept.From).Where(kept => !kept.WentWell.IsEmpty || !kept.Lucky.IsEmpty)],
        };
    }

    private static ImmutableArray<Term> DetectionOf(Postmortem postmortem) => One(postmortem.Detection);

    private static ImmutableArray<Term> SeverityOf(Postmortem postmortem) => One(postmortem.Severity);

    private static ImmutableArray<Term> One(Term? term) => term is null ? [] : [term];
}
