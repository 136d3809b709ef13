namespace PostmortemSite.Redacting.Folding;

/// <summary>
/// A term that is one word, or several with blanks: "Harbourlight Arena". Between its words may stand any run of
/// blanks, a line's end with the quote's mark of the next line, the term's own punctuation, one dash, underscore,
/// full stop or plus, or nothing: <c>HarbourlightArena</c>, <c>harbourlight-arena</c>, <c>harbourlight.arena@…</c>.
/// </summary>
/// <typeparam name="TValue">What is known of the term.</typeparam>
internal sealed class SpreadTerm<TValue>
{
    /// <summary>Two words without anything between them are one by chance if they're shorter together.</summary>
    private const int MinJoined = 5;

    private readonly string[] words;
    private readonly string[] gaps;
    private readonly bool canJoin;

    private SpreadTerm(FoldedTerm<TValue> term, string[] words, string[] gaps)
    {
        (Term, this.words, this.gaps) = (term, words, gaps);
        canJoin = words.Sum(word => word.Length) >= MinJoined;
    }

    public FoldedTerm<TValue> Term { get; }

    /// <summary>The first word, in capitals.</summary>
    public string Head => words[0];

    /// <summary>
    /// The characters, in capitals, that may come after the first word: ASCII ones and what the next begins with.
    /// </summary>
    public IEnumerable<char> AfterHead =>
        Enumerable.Range(0, 128).Select(c => TermLetters.Capital((char)c))
            .Concat(words.Skip(1).Take(1).Select(word => word[0]));

    /// <summary>A term as words; null if it is another kind of term, such as an address.</summary>
    /// <param name="term">The term.</param>
    /// <param name="folded">Its text, folded.</param>
    public static SpreadTerm<TValue>? Of(FoldedTerm<TValue> term, string folded)
    {
        if (term.Case == TermCase.Exact) return null;
        List<string> words = [], gaps = [];
        for (var at = 0; at < folded.Length;)
        {
            var end = EndOfRun(folded, at, isWord: true);
            if (end == at) return null;
            words.Add(string.Concat(folded[at..end].Select(TermLetters.Capital)));
            at = EndOfRun(folded, end, isWord: false);
            if (at < folded.Length) gaps.Add(folded[end..at]);
            else if (end < at) return null;
        }

        return words.Count > 0 && IsSpread(words, gaps) ? new SpreadTerm<TValue>(term, [.. words], [.. gaps]) : null;
    }

    /// <summary>
    /// One word, or several with a blank or, like "Jean-Luc" and "O'Brien" and unlike "OPS-17", without digits.
    /// </summary>
    private static bool IsSpread(List<string> words, List<string> gaps) =>
        gaps.Exists(gap => gap.Contains(' ', StringComparison.Ordinal))
        || gaps.Count == 0
        || (gaps.TrueForAll(gap => gap is "-" or "'") && !words.Exists(word => word.Any(char.IsDigit)));

    private static int EndOfRun(string text, int at, bool isWord)
    {
        while (at < text.Length && TermLetters.IsLetterOrDigit(text[at]) == isWord) at++;
        return at;
    }

    /// <summary>Where the term ends that begins at a place of a folded text; -1 if it doesn't begin there.</summary>
    public int EndAt(ReadOnlySpan<char> text, int start)
    {
        var place = start;
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0)
            {
                var after = AfterGap(text, place, gaps[i - 1]);
                if (after == place && !canJoin) return -1;
                place = after;
            }

            var word = words[i];
            if (text.Length - place < word.Length) return -1;
            foreach (var letter in word)
                if (TermLetters.Capital(text[place++]) != letter)
                    return -1;
        }

        if (Term.Case == TermCase.Capital && TermLetters.IsSmall(text[start])) return -1;
        if (!TermLetters.IsStart(text, start, place, Term.Case)) return -1;
        return TermLetters.EndOf(text, start, place, Term.Case);
    }

    private static int AfterGap(ReadOnlySpan<char> text, int place, string gap)
    {
        var (hasMark, hasLineEnd) = (false, false);
        for (; place < text.Length; place++)
        {
            var c = text[place];
            if (c is ' ' or '\t' or '\r') continue;
            if (c == '\n') hasLineEnd = true;
            else if (c == '>' && hasLineEnd) continue;
            else if (!hasMark && c is ('-' or '_' or '.' or '+')) hasMark = true;
            else if (!gap.Contains(c, StringComparison.Ordinal)) break;
        }

        return place;
    }
}
