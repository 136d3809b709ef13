using System.Collections.Immutable;
using PostmortemSite.Searching.Lunr;

namespace PostmortemSite.Searching.Questions;

/// <summary>
/// Finds the terms that a misspelt word may have been meant for. Every word that is one letter away is stemmed and looked
/// up, because an index holds stems and a slip may be in the ending that stemming takes off. Where that finds nothing, a
/// long word's stem may be two letters away from a term. The first letter is taken to be right.
/// </summary>
internal static class CorrectWord
{
    private const int ShortestForTwo = 7;
    private const int ShortestTermForTwo = 5;

    /// <summary>The terms with a word of theirs, in ordinal order.</summary>
    /// <param name="word">ASCII letters in lower case, three at least.</param>
    /// <param name="terms">Where they are looked for.</param>
    public static ImmutableArray<(string Term, string Shown)> In(string word, TermLookup terms)
    {
        var all = terms.Vocabulary(word[0]);
        var found = OneAway(word, all);
        if (found.Count == 0 && word.Length >= ShortestForTwo)
        {
            var stem = StemWord.Of(word);
            foreach (var term in all.Where(term => term.Length >= ShortestTermForTwo && IsTwoAway(stem, term)))
                found.Add(term, term);
        }

        return [.. found.Select(pair => (pair.Key, pair.Value))];
    }

    private static SortedDictionary<string, string> OneAway(string word, IReadOnlySet<string> terms)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var near in OneAway(word))
            if (StemWord.Of(near) is var stem && terms.Contains(stem)) found.TryAdd(stem, near);
        return found;
    }

    /// <summary>Letters exchanged with the next, left out, put in or mistaken; the likeliest to be a word first.</summary>
    private static IEnumerable<string> OneAway(string word)
    {
        for (var i = 1; i < word.Length - 1; i++) yield return $"{word[..i]}{word[i + 1]}{word[i]}{word[(i + 2)..]}";
        for (var i = 1; i < word.Length; i++) yield return word[..i] + word[(i + 1)..];
        for (var i = 1; i <= word.Length; i++)
            for (var letter = 'a'; letter <= 'z'; letter++)
                yield return $"{word[..i]}{letter}{word[i..]}";
        for (var i = 1; i < word.Length; i++)
            for (var letter = 'a'; letter <= 'z'; letter++)
                yield return $"{word[..i]}{letter}{word[(i + 1)..]}";
    }

    /// <summary>Optimal string alignment: two letters exchanged count as one step.</summary>
    private static bool IsTwoAway(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2) return false;
        var (before, last) = (new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last) = (last, row);
        }

        return last[^1] <= 2;
    }
}
