using System.Buffers;
using System.Text.RegularExpressions;

namespace PostmortemSite.Redacting.Masking;

/// <summary>Terms that have something to stand in their place, found wherever they stand whole; of several the longest.</summary>
internal sealed class ReplacedTerms
{
    private const int MaxLength = 80;

    private readonly Dictionary<string, string> replacements;
    private readonly SearchValues<string> terms;
    private readonly int longest;
    private readonly SearchValues<string>? firstWords;
    private readonly Lazy<Regex> wrapped;
    private readonly Dictionary<string, string> byWords;

    /// <param name="replacements">What stands in each term's place; its comparer is the given comparison's.</param>
    /// <param name="comparison">Whether case matters.</param>
    public ReplacedTerms(Dictionary<string, string> replacements, StringComparison comparison)
    {
        this.replacements = replacements;
        terms = SearchValues.Create([.. replacements.Keys], comparison);
        var several = replacements.Keys.Where(term => term.Contains(' ', StringComparison.Ordinal)).ToList();
        // Making such a regex takes longer than reading a report, and in most reports none of the first words stands.
        if (several.Count > 0)
            firstWords = SearchValues.Create([.. several.Select(term => term[..term.IndexOf(' ')])], StringComparison.OrdinalIgnoreCase);
        wrapped = new Lazy<Regex>(() => new Regex(
            $@"\b(?:{string.Join('|', several.OrderByDescending(term => term.Length).Select(Spread))})\b",
            RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));
        byWords = replacements.Where(pair => pair.Key.Contains(' ', StringComparison.Ordinal))
            .DistinctBy(pair => pair.Key.ToUpperInvariant())
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        longest = Math.Min(MaxLength, replacements.Keys.Select(term => term.Length).DefaultIfEmpty().Max());
    }

    /// <summary>What stands in each term's place.</summary>
    public IReadOnlyDictionary<string, string> Replacements => replacements;

    /// <summary>The terms in a text, from left to right, none within another.</summary>
    public IEnumerable<(int Start, int End, string Replacement)> In(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var found = text.AsSpan(start).IndexOfAny(terms);
            if (found < 0) yield break;
            start += found;
            if (LongestAt(text, start) is { } term)
            {
                yield return (start, start + term.Length, term.Replacement);
                start += term.Length;
            }
            else start++;
        }
    }

    /// <summary>
    /// Terms of several words in any case, also where a line ends between them, with what the next line begins with in a
    /// quote or list.
    /// </summary>
    public IEnumerable<(int Start, int End, string Replacement)> WrappedIn(string text)
    {
        if (firstWords is null || !text.AsSpan().ContainsAny(firstWords)) yield break;
        foreach (Match match in wrapped.Value.Matches(text))
        {
            var words = string.Join(' ', match.Value.Split([' ', '\t', '\r', '\n', '>'], StringSplitOptions.RemoveEmptyEntries));
            if (byWords.TryGetValue(words, out var replacement))
                yield return (match.Index, match.Index + match.Length, replacement);
        }
    }

    private static string Spread(string term) =>
        string.Join(@"[\s>]+", term.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape));

    private (int Length, string Replacement)? LongestAt(string text, int start)
    {
        var lookup = replacements.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(longest, text.Length - start); length > 0; length--)
            if (IsWhole(text, start, start + length) && lookup.TryGetValue(text.AsSpan(start, length), out var replacement))
                return (length, replacement);
        return null;
    }

    private static bool IsWhole(string text, int start, int end) =>
        (start == 0 || !IsWordLetter(text[start - 1]) || !IsWordLetter(text[start]))
        && (end == text.Length || !IsWordLetter(text[end]) || !IsWordLetter(text[end - 1]));

    /// <summary>Scripts without spaces between words have no word ends to look for.</summary>
    private static bool IsWordLetter(char c) => char.IsLetterOrDigit(c) && c < '\u2e80';
}
