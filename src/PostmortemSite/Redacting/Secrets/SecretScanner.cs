namespace PostmortemSite.Redacting.Secrets;

/// <summary>
/// Finds secrets in a text: as it is written, wrapped over lines, and behind the encodings that a reader, a browser or
/// a program undoes. Looks at each character a fixed number of times.
/// </summary>
/// <param name="exemptions">What is known to be harmless.</param>
public sealed class SecretScanner(SecretExemptions exemptions)
{
    private const int MaxDepth = 3;

    /// <summary>Everything in a text that looks like a secret, by place; where several rules find it, the first.</summary>
    /// <param name="text">The text: a source file, or a finished public one.</param>
    /// <param name="path">Where the source lies below the input folder; null for a finished file, which comes from several.</param>
    public IEnumerable<SecretFinding> FindIn(string text, string? path = null)
    {
        var found = new List<Candidate>();
        Collect(text, path, 0, static offset => offset, null, found);
        return Distinct(found, text.Length);
    }

    /// <param name="text">The text at this depth of decoding.</param>
    /// <param name="path">The file, if it is a source.</param>
    /// <param name="depth">How often it was decoded.</param>
    /// <param name="original">Where a place of it stands in the text as written.</param>
    /// <param name="length">How much room it takes there, if places within it can't be told apart.</param>
    /// <param name="found">Where to put what is found.</param>
    private void Collect(
        string text, string? path, int depth, Func<int, int> original, int? length, List<Candidate> found)
    {
        Dictionary<SecretRule, int>? ends = null;
        foreach (var (at, keyword) in SecretKeywords.In(text))
        {
            // A rule's keyword within what it found is no second secret, and looking again would make long tokens slow.
            if (ends is not null && ends.TryGetValue(keyword.Rule, out var end) && at < end) continue;
            if ((SecretMatch.At(text, at, keyword) ?? WrappedToken.At(text, at, keyword)) is not { } hit) continue;
            (ends ??= new(ReferenceEqualityComparer.Instance))[keyword.Rule] = hit.Start + hit.Length;
            Add(hit, keyword);
        }

        if (depth == MaxDepth) return;
        if (UndoneEscapes.Of(text) is { } undone)
            Collect(undone.Text, path, depth + 1, place => original(undone.Original(place)), length, found);
        foreach (var blob in EncodedBlobs.In(text))
            Collect(blob.Text, path, depth + 1, _ => original(blob.Start), length ?? blob.Length, found);

        void Add(SecretHit hit, SecretKeyword keyword)
        {
            var from = original(hit.Start);
            var room = length ?? Math.Max(original(hit.Start + hit.Length) - from, 1);
            var finding = new SecretFinding(keyword.Rule, from, room, SecretRule.Shape(hit.Prefix, hit.Value.Length));
            found.Add(new Candidate(
                finding, depth, keyword.Rank, hit.Value, exemptions.Hold(keyword.Rule, hit.Value, path)));
        }
    }

    /// <summary>
    /// Of those that overlap, the most particular, then the one that needed the least decoding. What is harmless to one
    /// rule is so to a more general one that finds the very same.
    /// </summary>
    private static IEnumerable<SecretFinding> Distinct(List<Candidate> found, int size)
    {
        if (found.Count == 0) return [];
        var kept = new List<SecretFinding>();
        var (taken, harmless) = (new bool[size + 1], new HashSet<(int, int, string)>());
        foreach (var one in found.OrderBy(one => one.Rank).ThenBy(one => one.Depth).ThenBy(one => one.Finding.Offset))
        {
            var finding = one.Finding;
            if (one.IsExempt) harmless.Add((finding.Offset, finding.Length, one.Value));
            if (harmless.Contains((finding.Offset, finding.Length, one.Value))) continue;
            var room = taken.AsSpan(finding.Offset, Math.Min(finding.Length, taken.Length - finding.Offset));
            if (room.Contains(true)) continue;
            room.Fill(true);
            kept.Add(finding);
        }

        return kept.OrderBy(finding => finding.Offset);
    }

    /// <summary>A class and no record, so that the value can't be printed by accident.</summary>
    private sealed class Candidate(SecretFinding finding, int depth, int rank, string value, bool isExempt)
    {
        public SecretFinding Finding => finding;

        public int Depth => depth;

        public int Rank => rank;

        public string Value => value;

        public bool IsExempt => isExempt;
    }
}
