using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Model.Search;
using PostmortemSite.Searching.Questions;

namespace PostmortemSite.Searching.Reasons;

/// <summary>
/// Says why documents answer a question: what they have in common with it, the most telling first. The theme's script
/// does the same (<c>assets/search.js/36-reasons.js</c>).
/// </summary>
internal sealed class ExplainHit(Answer answer)
{
    private const int MostWords = 6;

    private readonly ExpandedQuestion expanded = answer.Expanded;
    private readonly SharedRun run = new(answer.Expanded.Question.Text);
    private readonly string row = Row(answer.Expanded.Question.Text);

    /// <summary>The reasons for one of the answer's documents.</summary>
    public ImmutableArray<Reason> For(int document, IndexedDocument indexed)
    {
        var postmortem = indexed.Postmortem;
        var reasons = ImmutableArray.CreateBuilder<Reason>();
        if (expanded.Question.IsPasted && run.With(indexed.Text.Body) is { } shared) reasons.Add(new Reason(ReasonKind.SameError, [shared]));
        AddNamed(reasons, ReasonKind.SameService, postmortem.Services);
        AddNamed(reasons, ReasonKind.SameTrigger, postmortem.Triggers);
        AddNamed(reasons, ReasonKind.SameCause, postmortem.Causes);
        AddWords(reasons, document);
        return reasons.ToImmutable();
    }

    /// <summary>What a postmortem is filed under, and the question names in full.</summary>
    private void AddNamed(ImmutableArray<Reason>.Builder reasons, ReasonKind kind, ImmutableArray<Term> terms)
    {
        ImmutableArray<string> named = [.. terms.Select(term => term.Name).Where(name =>
            Row(name) is { Length: > 2 } words && $" {row} ".Contains($" {words} ", StringComparison.Ordinal))];
        if (!named.IsEmpty) reasons.Add(new Reason(kind, named));
    }

    /// <summary>Each word in the first field that holds it.</summary>
    private void AddWords(ImmutableArray<Reason>.Builder reasons, int document)
    {
        var matches = expanded.Matches.Where(match => match.Word.Role != WordRole.Excluded).OrderBy(match => match.Count).ToList();
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (kind, field) in new[] { (ReasonKind.InTitle, 0), (ReasonKind.InTags, 2), (ReasonKind.InText, 1) })
        {
            ImmutableArray<string> words = [.. matches.Where(match => match.IsIn(document, field))
                .Select(match => match.Shown).Where(said.Add).ToList().Take(MostWords)];
            if (!words.IsEmpty) reasons.Add(new Reason(kind, words));
        }
    }

    private static string Row(string text) => string.Join(' ', SplitQuestion.Of(text).Select(word => word.Text));
}
