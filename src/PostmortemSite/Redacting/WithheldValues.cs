using System.Buffers;

namespace PostmortemSite.Redacting;

/// <summary>
/// Finds any of very many values in a text, where they stand whole. A value is looked for only where its head does, the
/// first character and the word that it belongs to: a whole value's head is a whole head of the text too.
/// </summary>
internal sealed class WithheldValues
{
    private const int MinLength = 2;
    private const int MaxLength = 80;

    private readonly Dictionary<string, string> whereByValue = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> lengthsByHead;
    private readonly SearchValues<char> firsts;

    /// <param name="values">The values, each with the file that it comes from.</param>
    public WithheldValues(IEnumerable<KeyValuePair<string, string>> values)
    {
        foreach (var (value, where) in values)
            if (value.Length is >= MinLength and <= MaxLength)
                whereByValue.Add(value, where);
        lengthsByHead = whereByValue.Keys.GroupBy(value => value[..HeadEnd(value, 0)], value => value.Length, StringComparer.Ordinal)
            .ToDictionary(head => head.Key, head => head.Distinct().OrderDescending().ToArray(), StringComparer.Ordinal);
        firsts = SearchValues.Create([.. lengthsByHead.Keys.Select(head => head[0]).Distinct()]);
    }

    /// <summary>The longest value at each place of a text.</summary>
    public IEnumerable<WithheldFinding> In(string text)
    {
        for (int start = 0, next; start < text.Length; start = next)
        {
            next = Words.IsPart(text[start]) ? HeadEnd(text, start) : start + 1;
            if (firsts.Contains(text[start]) && LongestAt(text, start) is { } finding) yield return finding;
        }
    }

    private WithheldFinding? LongestAt(string text, int start)
    {
        var heads = lengthsByHead.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!heads.TryGetValue(text.AsSpan(start..HeadEnd(text, start)), out var lengths)) return null;
        var lookup = whereByValue.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var length in lengths)
            if (IsEnd(text, start + length) && lookup.TryGetValue(text.AsSpan(start, length), out var where))
                return new WithheldFinding("leak-masked", start, length, where);
        return null;
    }

    private static int HeadEnd(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && Words.IsPart(text[end])) end++;
        return end;
    }

    private static bool IsEnd(string text, int end) =>
        end <= text.Length && (end == text.Length || !Words.IsPart(text[end]) || !Words.IsPart(text[end - 1]));
}
