namespace PostmortemSite.Searching.Questions;

/// <summary>
/// Guesses the stem of a word that isn't written to its end: an index holds stems, and <c>connectio</c> begins no stem,
/// because <c>connection</c> is indexed as <c>connect</c>. The theme's script does the same
/// (<c>assets/search.js/31-unfinished.js</c>).
/// </summary>
internal static class UnfinishedWord
{
    private const int ShortestStem = 4;

    /// <summary>What stemming takes off words, and whatever else it leaves of a longer ending.</summary>
    private static readonly string[] Endings =
    [
        "ability", "able", "ably", "ally", "als", "ances", "ants", "ated", "ates", "ating", "ational", "ations", "atively",
        "ators", "ed", "ements", "ences", "ently", "ents", "ers", "es", "fully", "fulness", "ibility", "ible", "ibly",
        "ically", "icated", "icates", "icating", "ications", "ings", "ions", "isms", "ists", "ities", "ity", "iveness",
        "ively", "ivity", "ization", "ized", "izers", "izes", "izing", "ly", "ments", "ness", "ously", "s",
    ];

    /// <summary>The stems that it may have, the longest first.</summary>
    /// <param name="word">In lower case.</param>
    public static IEnumerable<string> Stems(string word)
    {
        for (var end = word.Length - 1; end >= ShortestStem; end--)
        {
            var rest = word.AsSpan(end);
            // Before an ending a last letter may be doubled: stopp.
            if (BeginsEnding(rest) || (rest[0] == word[end - 1] && BeginsEnding(rest[1..]))) yield return word[..end];
        }
    }

    private static bool BeginsEnding(ReadOnlySpan<char> rest)
    {
        foreach (var ending in Endings)
            if (ending.AsSpan().StartsWith(rest)) return true;
        return false;
    }
}
