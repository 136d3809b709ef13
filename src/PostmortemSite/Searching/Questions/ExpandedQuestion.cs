using System.Collections.Immutable;

namespace PostmortemSite.Searching.Questions;

/// <summary>A question and what an index holds of it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Matches">The words that were found, in the question's order, corrected ones last.</param>
internal sealed record ExpandedQuestion(Question Question, ImmutableArray<WordMatch> Matches)
{
    /// <summary>The words that no document holds.</summary>
    public ImmutableArray<QuestionWord> Unknown { get; init; } = [];

    /// <summary>The words that were taken for others.</summary>
    public IEnumerable<Correction> Corrections => Matches.Where(match => match.Kind == MatchKind.Corrected)
        .GroupBy(match => match.Word, (word, matches) => new Correction(word, [.. matches.Select(match => match.Shown)]));

    /// <summary>What documents are ranked by: in the index, or in its letters.</summary>
    public ImmutableArray<Clause> Clauses(bool areInLetters) =>
    [
        .. Matches.Where(match => match.IsInLetters == areInLetters && match.Word.Role != WordRole.Excluded)
            .SelectMany(match => match.Terms.Select(term => new Clause(term.Text, match.Boost) { Fields = match.Word.Fields })),
    ];
}
