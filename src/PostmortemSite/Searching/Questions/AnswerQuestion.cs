using System.Collections.Immutable;
using PostmortemSite.Model.Search;
using PostmortemSite.Searching.Shards;

namespace PostmortemSite.Searching.Questions;

/// <summary>
/// Answers a question from an index: ranks by the question's terms, adds what the letters say, and leaves out what the
/// operators leave out. The theme's script does the same (<c>assets/search.js/34-answer.js</c>).
/// </summary>
/// <param name="index">The index.</param>
/// <param name="layout">How it is cut for browsers; by default as its size suggests.</param>
internal sealed class AnswerQuestion(SearchIndex index, SearchLayout? layout = null)
{
    private readonly ExpandQuestion expand = new(index, layout ?? SearchLayout.For(index.Documents.Length));
    private readonly FilterValues values = new(index);

    public Answer To(Question question)
    {
        var filters = question.Filters.Select(values.Resolve).ToList();
        question = question with { Filters = [.. filters.Select(pair => pair.Filter).Distinct()] };
        return Resolved(question) with { UnknownValues = [.. filters.Select(pair => pair.Unknown).OfType<UnknownValue>()] };
    }

    private Answer Resolved(Question question)
    {
        var answer = Strictly(question);
        return answer.Hits.IsEmpty && question.IsStrict && Strictly(question.Relaxed()) is { Hits.IsEmpty: false } relaxed
            ? relaxed with { IsRelaxed = true }
            : answer;
    }

    private Answer Strictly(Question question)
    {
        var expanded = expand.Of(question);
        ImmutableArray<Hit> hits = [.. Rank(expanded).Where(hit => IsAllowed(expanded, hit.Document))];
        if (question.Phrases.IsEmpty) return new Answer(expanded, hits);
        var (left, held) = new FindPhrases(index, expanded).In(hits);
        return new Answer(expanded, left) { Held = held };
    }

    private IEnumerable<Hit> Rank(ExpandedQuestion expanded)
    {
        var clauses = expanded.Clauses(areInLetters: false);
        var letterClauses = expanded.Clauses(areInLetters: true);
        // Nothing but facets: everything that is filed so, in the archive's order.
        if (expanded.Question is { Words: [], Filters: not [] })
            return Enumerable.Range(0, index.Documents.Length).OrderBy(document => index.Documents[document].Place)
                .Select(document => new Hit(document, 0));
        var hits = clauses.IsEmpty ? [] : RankDocuments.By(clauses, index);
        return letterClauses.IsEmpty ? hits : Add(hits, RankDocuments.By(letterClauses, index.Letters!));
    }

    /// <summary>Both scores of a document added up; of equal ones, the first index's come first.</summary>
    private static IEnumerable<Hit> Add(ImmutableArray<Hit> hits, ImmutableArray<Hit> others)
    {
        var scores = new OrderedDictionary<int, double>();
        foreach (var (document, score) in hits.Concat(others))
            scores[document] = scores.TryGetValue(document, out var before) ? before + score : score;
        return scores.Select(pair => new Hit(pair.Key, pair.Value)).OrderByDescending(hit => hit.Score);
    }

    private bool IsAllowed(ExpandedQuestion expanded, int document)
    {
        var matches = expanded.Matches;
        var question = expanded.Question;
        return !question.Words.Where(word => word.Role == WordRole.Required)
                .Any(word => !matches.Any(match => Answers(match, word) && match.IsIn(document)))
            && !matches.Any(match => match.Word is { Role: WordRole.Excluded, IsOfExcludedPhrase: false } && match.IsIn(document))
            && FilterDocuments.Allows(question.Filters, index.Documents[document].Postmortem);
    }

    /// <summary>A word that came twice is found once.</summary>
    private static bool Answers(WordMatch match, QuestionWord word) =>
        match.Word.Role == WordRole.Required && match.Word.Text == word.Text;
}
