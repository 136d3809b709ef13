using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Model.Search;
using PostmortemSite.Searching;
using PostmortemSite.Searching.Cards;
using PostmortemSite.Searching.Questions;
using PostmortemSite.Searching.Reasons;

namespace PostmortemSite.Commands;

/// <summary>What <c>search</c> shows.</summary>
/// <param name="Answer">The whole answer.</param>
/// <param name="Shown">The best of it.</param>
internal sealed record FoundPostmortems(Answer Answer, ImmutableArray<FoundPostmortem> Shown)
{
    public static FoundPostmortems Of(Question question, SearchIndex index, SiteConfiguration site, int limit)
    {
        var answer = new AnswerQuestion(index).To(question);
        var explain = new ExplainHit(answer);
        return new FoundPostmortems(answer,
        [
            .. answer.Hits.Take(limit).Select(hit => (hit, indexed: index.Documents[hit.Document])).Select(pair =>
                new FoundPostmortem(
                    pair.indexed.Postmortem,
                    ReadCard.Of(pair.indexed, site),
                    pair.hit.Score,
                    explain.For(pair.hit.Document, pair.indexed))),
        ]);
    }
}

/// <summary>A postmortem that was found.</summary>
/// <param name="Postmortem">The postmortem.</param>
/// <param name="Card">What is told of it.</param>
/// <param name="Score">How well it answers, comparable within one answer only; of a report's file, their likeness.</param>
/// <param name="Reasons">Why it answers.</param>
internal sealed record FoundPostmortem(Postmortem Postmortem, Card Card, double Score, ImmutableArray<Reason> Reasons)
{
    /// <summary>A postmortem that a report's file resembles.</summary>
    public static FoundPostmortem Of(SimilarPostmortem similar, SiteConfiguration site)
    {
        var (postmortem, likeness, shared) = similar;
        (ReasonKind Kind, ImmutableArray<string> Words)[] traits =
        [
            (ReasonKind.SameService, Names(shared.Services)),
            (ReasonKind.SameTrigger, Names(shared.Triggers)),
            (ReasonKind.SameCause, Names(shared.Causes)),
            (ReasonKind.InTags, Names(shared.Tags)),
            (ReasonKind.InText, shared.Words),
        ];
        return new FoundPostmortem(
            postmortem,
            ReadCard.Of(ReadDocument.Of(postmortem), site),
            Math.Round(likeness, 3),
            [.. traits.Where(trait => !trait.Words.IsEmpty).Select(trait => new Reason(trait.Kind, trait.Words))]);
    }

    private static ImmutableArray<string> Names(ImmutableArray<Term> terms) => [.. terms.Select(term => term.Name)];
}
