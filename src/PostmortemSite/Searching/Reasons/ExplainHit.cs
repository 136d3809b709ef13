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
    private readonly string row = FindPhrase.Row(answer.Expanded.Question.Text);

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
            FindPhrase.Row(name) is { Length: > 2 } words && $" {row} ".Contains($" {words} ", StringComparison.Ordinal))];
        if (!named.IsEmpty) reasons.Add(new Reason(kind, named));
    }

    /// <summary>Each phrase and word in the first field that holds it: of words the rarest, in the question's order.</summary>
    private void AddWords(ImmutableArray<Reason>.Builder reasons, int document)
    {
        var held = answer.Held.TryGetValue(document, out var some) ? some : [];
        var inPhrases = held.SelectMany(one => one.Phrase.Text.Split(' ')).ToHashSet(StringComparer.Ordinal);
        var matches = expanded.Matches.Where(match => match.Word.Role != WordRole.Excluded && !inPhrases.Contains(match.Word.Text)
            && expanded.Question.IsTold(match.Shown)).OrderBy(match => match.Count).ToList();
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (kind, field) in new[] { (ReasonKind.InTitle, 0), (ReasonKind.InTags, 2), (ReasonKind.InText, 1) })
        {
            var phrases = held.Where(one => one.Field == field).Select(one => one.Phrase.Shown).Distinct(StringComparer.Ordinal);
            var rarest = matches.Select(match => (match.Word, Told: match.ToldIn(document, field)))
                .Where(pair => pair.Told is not null && said.Add(pair.Told)).ToList().Take(MostWords)
                .OrderBy(pair => expanded.Question.Words.IndexOf(pair.Word));
            ImmutableArray<string> words = [.. phrases.Concat(rarest.Select(pair => pair.Told!))];
            if (!words.IsEmpty) reasons.Add(new Reason(kind, words));
        }
    }
}
