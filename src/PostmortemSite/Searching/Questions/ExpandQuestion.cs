using System.Collections.Immutable;
using PostmortemSite.Model.Search;
using PostmortemSite.Searching.Letters;
using PostmortemSite.Searching.Lunr;
using PostmortemSite.Searching.Shards;

namespace PostmortemSite.Searching.Questions;

/// <summary>
/// Finds the terms of an index that a question's words stand for: as they are, else as their parts, else as what they
/// may be misspelt for. The theme's script does the same (<c>assets/search.js/32-expand.js</c>).
/// </summary>
internal sealed class ExpandQuestion(SearchIndex index, SearchLayout layout)
{
    /// <summary>The most words of a long question that are asked for: the rarest.</summary>
    private const int MostTerms = 20;

    private const int MostCorrected = 4;
    private const int MostCorrections = 4;
    private const int ShortestCorrected = 3;

    /// <summary>Of a word that is being typed: more often than not it isn't misspelt but unfinished.</summary>
    private const int ShortestOpenCorrected = 5;

    private const int MostBeginnings = 12;
    private const double PartBoost = 0.5;
    private const double OpenBoost = 0.5;

    private readonly TermLookup terms = new(index, layout);
    private readonly TermLookup? letters = index.Letters is null ? null : new TermLookup(index.Letters, layout);

    public ExpandedQuestion Of(Question question)
    {
        var found = new List<WordMatch>();
        var missing = new List<QuestionWord>();
        foreach (var word in question.Words)
        {
            var matches = Find(word).ToList();
            if (matches.Count == 0) matches = [.. Parts(word)];
            if (matches.Count == 0) missing.Add(word);
            found.AddRange(matches);
        }

        if (question.IsLong) found = Rarest(found);
        found.AddRange(Correct(missing, question.IsLong));
        return new ExpandedQuestion(question, WithoutRepeats(found))
        {
            Unknown = [.. missing.Where(word => question.IsTold(word.Text) && !found.Exists(match => ReferenceEquals(match.Word, word)))],
        };
    }

    private IEnumerable<WordMatch> Find(QuestionWord word)
    {
        if (word.End == WordEnd.Cut) return Beginnings(word, terms, letters, boost: 1);
        var open = word.End == WordEnd.Open ? Beginnings(word, terms, letters, OpenBoost) : [];
        return Whole(word).Concat(open);
    }

    private IEnumerable<WordMatch> Whole(QuestionWord word)
    {
        ImmutableArray<string> folded = letters is null ? [] : FoldWord.Of(word.Text);
        var plain = folded is [var only] && System.Text.Ascii.IsValid(only) ? only : word.Text;
        // lunr spoils words with other letters; where there is an index of those, nothing else knows them.
        if (letters is null || !FoldWord.IsNeeded(plain))
        {
            var term = terms.Find(StemWord.Of(TrimWord.Of(plain)));
            if (term is { Text.Length: > 0 }) yield return new WordMatch(word, MatchKind.Exact, [term]);
        }

        if (letters is null) yield break;
        var known = (folded.IsEmpty ? [word.Text] : folded).Distinct(StringComparer.Ordinal)
            .Select(letters.Find).OfType<IndexedTerm>().ToImmutableArray();
        if (!known.IsEmpty) yield return new WordMatch(word, MatchKind.Letters, known)
        {
            IsInLetters = true,
            IsWhole = known.Length == Math.Max(1, folded.Distinct(StringComparer.Ordinal).Count()),
        };
        // A lone character stands in the pairs that it begins.
        else if (folded is [var lone] && lone.EnumerateRunes().Count() == 1 && FoldWord.IsDense(lone.EnumerateRunes().First()))
            foreach (var match in Beginnings(word, null, letters, boost: 1)) yield return match;
    }

    /// <summary>The commonest terms that begin so, which count together less than as many words.</summary>
    private static IEnumerable<WordMatch> Beginnings(QuestionWord word, TermLookup? terms, TermLookup? letters, double boost)
    {
        var isForeign = FoldWord.IsNeeded(word.Text);
        var lookup = isForeign ? letters : terms;
        var prefix = isForeign ? FoldWord.Of(word.Text) is [.., var end] ? end : "" : word.Text;
        if (lookup is null || prefix.Length == 0) yield break;
        ImmutableArray<IndexedTerm> begun =
            [.. (isForeign ? lookup.WithPrefix(prefix) : lookup.Begun(prefix)).Take(MostBeginnings)];
        if (!begun.IsEmpty)
            yield return new WordMatch(word, MatchKind.Prefix, begun) { IsInLetters = isForeign, Boost = boost / Math.Sqrt(begun.Length) };
    }

    /// <summary>What is between the signs inside an unknown word.</summary>
    private IEnumerable<WordMatch> Parts(QuestionWord word)
    {
        if (word.Role == WordRole.Excluded || FoldWord.IsNeeded(word.Text)) yield break;
        foreach (var part in word.Text.Split(Signs(word.Text), StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length < 3 || part.Length == word.Text.Length || StopWords.Contains(part) || !part.Any(char.IsAsciiLetter)) continue;
            if (terms.Find(StemWord.Of(part)) is { } term)
                yield return new WordMatch(word, MatchKind.Part, [term]) { Boost = PartBoost, Shown = part };
        }
    }

    private static char[] Signs(string word) => [.. word.Where(sign => !char.IsAsciiLetterOrDigit(sign))];

    private IEnumerable<WordMatch> Correct(List<QuestionWord> missing, bool isLong)
    {
        var words = missing.Where(word => word is { Role: WordRole.Wanted, End: not WordEnd.Cut }
            && word.Text.Length >= (word.End == WordEnd.Open ? ShortestOpenCorrected : ShortestCorrected)
            && word.Text.All(char.IsAsciiLetterLower));
        // The longer a word is, the surer is what it was meant for.
        if (isLong) words = words.OrderByDescending(word => word.Text.Length);
        foreach (var word in words.Take(MostCorrected))
        {
            var corrections = CorrectWord.In(word.Text, terms).Take(MostCorrections).ToList();
            // A match for each, so that a document is said to hold what it holds.
            foreach (var (term, shown) in corrections)
                yield return new WordMatch(word, MatchKind.Corrected, [terms.Find(term)!])
                {
                    Boost = 1 / Math.Sqrt(corrections.Count),
                    Shown = shown,
                };
        }
    }

    /// <summary>The rarest, in the question's order.</summary>
    private static List<WordMatch> Rarest(List<WordMatch> matches)
    {
        var kept = matches.OrderBy(match => match.Count).ThenBy(match => match.Terms[0].Text, StringComparer.Ordinal).Take(MostTerms).ToHashSet();
        return [.. matches.Where(kept.Contains)];
    }

    /// <summary>Each term of an index once for each role; the surer match has it.</summary>
    private static ImmutableArray<WordMatch> WithoutRepeats(List<WordMatch> matches)
    {
        var taken = new HashSet<(bool, string, WordRole, bool, string)>();
        var kept = new List<(int Place, WordMatch Match)>();
        foreach (var (place, match) in matches.Index().OrderBy(pair => pair.Item.Kind))
        {
            ImmutableArray<IndexedTerm> left = [.. match.Terms.Where(term =>
                taken.Add((match.IsInLetters, term.Text, match.Word.Role, match.Word.IsOfExcludedPhrase, string.Join(',', match.Word.Fields))))];
            if (!left.IsEmpty) kept.Add((place, match with { Terms = left }));
        }

        return [.. kept.OrderBy(pair => pair.Place).Select(pair => pair.Match)];
    }
}
