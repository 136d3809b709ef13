using System.Runtime.CompilerServices;

namespace PostmortemSite.Redacting.Folding;

/// <summary>
/// Very many terms, found wherever they stand whole in a folded text: at each place the longest, none within another.
/// One pass: terms are looked up by how they begin, and only where a word does. Terms of words are found in other forms
/// too (<see cref="SpreadTerm{TValue}"/>); all others, such as addresses, as they are, in any case.
/// </summary>
/// <typeparam name="TValue">What is known of a term.</typeparam>
internal sealed class FoldedTerms<TValue>
{
    private const int MinLength = 2;
    private const int MaxLength = 200;

    /// <summary>
    /// By so many of its first characters a term is looked up, or by its first word if that is shorter.
    /// </summary>
    private const int MaxPrefix = 4;

    private const int Openings = 1 << 14;

    private readonly Dictionary<string, FoldedTerm<TValue>> exact = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ulong, Opening> openings = [];

    /// <summary>
    /// For the first two characters, as a number: which lengths of prefixes begin with them, as bits.
    /// </summary>
    private readonly byte[] prefixes = new byte[Openings];

    /// <param name="terms">The terms; of several that fold to the same the first counts, and too short ones
    /// none.</param>
    public FoldedTerms(IEnumerable<FoldedTerm<TValue>> terms)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var term in terms)
        {
            // "Acme Inc." may also end a sentence.
            var text = FoldedText.OfPlain(term.Text).Text.Trim().TrimEnd('.', ',', ';', ':', '!', '?');
            if (text.Length is < MinLength or > MaxLength || !known.Add(text)) continue;
            if (SpreadTerm<TValue>.Of(term, text) is { } spread)
                OpeningOf(spread.Head, spread.AfterHead).Spread.Add(spread);
            else if (exact.TryAdd(text, term)) OpeningOf(text, []).Add(text.Length);
            Count++;
        }

        foreach (var opening in openings.Values) opening.Sort();
    }

    /// <summary>How many terms there are.</summary>
    public int Count { get; }

    /// <summary>The terms in a text, by place.</summary>
    public IReadOnlyList<FoundTerm<TValue>> In(FoldedText text)
    {
        var found = new List<FoundTerm<TValue>>();
        if (Count == 0) return found;
        var letters = text.Text.AsSpan();
        var lastEnd = 0;
        for (var place = NextIn(letters, 0); place < letters.Length; place = NextIn(letters, place + 1))
        {
            if (LongestAt(letters, place) is not ({ } term, var end) || end <= lastEnd) continue;
            found.Add(new FoundTerm<TValue>(text.StartInOriginal(place), text.EndInOriginal(end), term));
            lastEnd = end;
        }

        return found;
    }

    /// <summary>The next place where a term may begin, by the look of its first two characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int NextIn(ReadOnlySpan<char> text, int from)
    {
        var lengths = prefixes;
        var place = TermLetters.NextEdge(text, from);
        while (place < text.Length && lengths[IndexOf(text[place..])] == 0)
            place = TermLetters.NextEdge(text, place + 1);
        return place;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (FoldedTerm<TValue>? Term, int End) LongestAt(ReadOnlySpan<char> text, int start)
    {
        (FoldedTerm<TValue>? Term, int End) longest = (null, -1);
        int lengths = prefixes[IndexOf(text[start..])];
        ulong key = 0;
        for (int length = 1; length <= MaxPrefix && start + length <= text.Length; length++)
        {
            key = Longer(key, text[start + length - 1]);
            if ((lengths & (1 << length)) == 0 || !openings.TryGetValue(key, out var opening)) continue;
            foreach (var spread in opening.Spread)
                if (spread.EndAt(text, start) is var end && end > longest.End)
                    longest = (spread.Term, end);
            if (ExactAt(text, start, opening) is { } other && other.End > longest.End) longest = other;
        }

        return longest;
    }

    private (FoldedTerm<TValue> Term, int End)? ExactAt(ReadOnlySpan<char> text, int start, Opening opening)
    {
        var lookup = exact.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var length in opening.Lengths)
        {
            if (length > text.Length - start) continue;
            var end = TermLetters.EndOf(text, start, start + length, TermCase.Any);
            if (end < 0 || !lookup.TryGetValue(text.Slice(start, length), out var written, out var term)) continue;
            if (term.Case == TermCase.Capital && TermLetters.IsSmall(text[start])) continue;
            if (term.Case == TermCase.Exact && !text[start..end].SequenceEqual(written)) continue;
            if (TermLetters.IsStart(text, start, start + length, term.Case)) return (term, end);
        }

        return null;
    }

    /// <summary>The terms that begin as one does.</summary>
    private Opening OpeningOf(string text, IEnumerable<char> afterwards)
    {
        var prefix = text[..Math.Min(MaxPrefix, text.Length)];
        if (prefix.Length > 1) prefixes[IndexOf(prefix)] |= (byte)(1 << prefix.Length);
        else foreach (var next in afterwards) prefixes[IndexOf([prefix[0], next])] |= 1 << 1;
        ulong key = 0;
        foreach (var c in prefix) key = Longer(key, c);
        if (!openings.TryGetValue(key, out var opening)) openings.Add(key, opening = new Opening());
        return opening;
    }

    private static ulong Longer(ulong key, char c) => (key << 16) | TermLetters.Capital(c);

    private static int IndexOf(ReadOnlySpan<char> text) =>
        ((TermLetters.Capital(text[0]) * 131) + (text.Length > 1 ? TermLetters.Capital(text[1]) : 0)) & (Openings - 1);

    /// <summary>The terms that begin alike.</summary>
    private sealed class Opening
    {
        private readonly HashSet<int> lengths = [];

        public List<SpreadTerm<TValue>> Spread { get; } = [];

        /// <summary>The lengths of those that are looked for as they are, longest first.</summary>
        public int[] Lengths { get; private set; } = [];

        public void Add(int length) => lengths.Add(length);

        public void Sort() => Lengths = [.. lengths.OrderDescending()];
    }
}
