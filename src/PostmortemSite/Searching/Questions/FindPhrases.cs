using System.Collections.Immutable;
using PostmortemSite.Model.Search;
using PostmortemSite.Searching.Lunr;

namespace PostmortemSite.Searching.Questions;

/// <summary>
/// Looks for a question's phrases in the hits: those without what stands in quotes are left out, or those with it behind
/// a minus, and those that hold an identifier as a whole come first, before all the report whose own it is.
/// </summary>
internal sealed class FindPhrases(SearchIndex index, ExpandedQuestion expanded)
{
    /// <summary>
    /// The most documents in which a phrase is looked for, the best first: a browser has to fetch the text of each. Of the
    /// others none counts as holding it, so that what must not be held leaves them where they are.
    /// </summary>
    private const int MostTexts = 50;

    private const int Tags = 2;

    private ImmutableArray<Phrase> Phrases => expanded.Question.Phrases;

    /// <summary>The hits that are left, and what each holds.</summary>
    public (ImmutableArray<Hit> Hits, ImmutableDictionary<int, ImmutableArray<HeldPhrase>> Held) In(ImmutableArray<Hit> hits)
    {
        var isStrict = Phrases.Any(phrase => phrase.Role == PhraseRole.Required);
        var held = hits.Where(hit => isStrict || Phrases.Any(phrase => HoldsWords(hit.Document, phrase))).Take(MostTexts)
            .ToImmutableDictionary(hit => hit.Document, hit => HeldBy(hit.Document));
        var left = hits.Where(hit => held.TryGetValue(hit.Document, out var of) ? IsWanted(of) : !isStrict);
        return ([.. left.OrderBy(hit => held.TryGetValue(hit.Document, out var of) ? PlaceOf(of) : 2)], held);
    }

    private bool IsWanted(ImmutableArray<HeldPhrase> held) =>
        Phrases.All(phrase => phrase.Role == PhraseRole.Identifier
            || held.Any(one => one.Phrase == phrase) == (phrase.Role == PhraseRole.Required));

    private static int PlaceOf(ImmutableArray<HeldPhrase> held)
    {
        var identifiers = held.Where(one => one.Phrase.Role == PhraseRole.Identifier).ToList();
        return identifiers.Exists(one => one.Field == Tags) ? 0 : identifiers.Count > 0 ? 1 : 2;
    }

    private ImmutableArray<HeldPhrase> HeldBy(int document) =>
    [
        .. Phrases.Select(phrase => (phrase, field: FieldOf(document, phrase)))
            .Where(pair => pair.field is not null).Select(pair => new HeldPhrase(pair.phrase, pair.field!.Value)),
    ];

    /// <summary>What a document is filed under has no order: there, all of an identifier's words are it.</summary>
    private int? FieldOf(int document, Phrase phrase) =>
        phrase.Fields is [Tags] || (phrase.Role == PhraseRole.Identifier && HoldsWords(document, phrase, Tags))
            ? Tags
            : FindPhrase.FieldOf(index.Documents[document].Text, phrase);

    private bool HoldsWords(int document, Phrase phrase, int? field = null) => phrase.Text.Split(' ')
        .Where(word => !StopWords.Contains(word))
        .All(word => expanded.Matches.Any(match => match.Kind == MatchKind.Exact && match.Word.Text == word
            && (field is { } one ? match.IsIn(document, one) : match.IsIn(document))));
}
