namespace PostmortemSite.Reading;

/// <summary>Finds the known word that somebody probably meant.</summary>
public static class NearestWord
{
    /// <summary>"Did you mean …?" if a known word is near enough, else null.</summary>
    public static string? DidYouMean(string word, IEnumerable<string> known) =>
        Find(word, known) is { } nearest ? $"Did you mean \"{nearest}\"?" : null;

    /// <summary>
    /// The known word with the fewest edits, if they are no more than a third of its letters (at least one); of
    /// equally near ones the first in ordinal order.
    /// </summary>
    public static string? Find(string word, IEnumerable<string> known) =>
        known.Order(StringComparer.Ordinal)
            .Select(candidate => (Candidate: candidate, Edits: Edits(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(pair => pair.Edits <= Math.Max(1, pair.Candidate.Length / 3))
            .OrderBy(pair => pair.Edits)
            .Select(pair => pair.Candidate)
            .FirstOrDefault();

    /// <summary>
    /// The number of insertions, deletions, replacements and swaps of neighbours between two words (optimal string
    /// alignment distance).
    /// </summary>
    private static int Edits(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replace, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
