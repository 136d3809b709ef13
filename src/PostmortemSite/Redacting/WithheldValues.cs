using System.Runtime.CompilerServices;

namespace PostmortemSite.Redacting;

/// <summary>
/// Finds any of very many values in a text, where they stand whole. A value is looked for only where its head does, the
/// first character and the word that it belongs to: a whole value's head is a whole head of the text too.
/// </summary>
internal sealed class WithheldValues
{
    private const int MinLength = 2;
    private const int MaxLength = 80;
    private const int Ends = 1024;

    private readonly Dictionary<string, string> whereByValue = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> lengthsByHead;

    /// <summary>The lengths, as bits, of the heads that begin and end alike: most of a text's words needn't be looked up.</summary>
    private readonly ulong[] lengthsByEnds = new ulong[Ends];

    /// <param name="values">The values, each with the file that it comes from.</param>
    public WithheldValues(IEnumerable<KeyValuePair<string, string>> values)
    {
        foreach (var (value, where) in values)
            if (value.Length is >= MinLength and <= MaxLength)
                whereByValue.Add(value, where);
        lengthsByHead = whereByValue.Keys.GroupBy(value => value[..HeadEnd(value)], value => value.Length, StringComparer.Ordinal)
            .ToDictionary(head => head.Key, head => head.Distinct().OrderDescending().ToArray(), StringComparer.Ordinal);
        foreach (var head in lengthsByHead.Keys) lengthsByEnds[EndsOf(head)] |= 1UL << head.Length;
    }

    /// <summary>Adds the longest value at a head of a text, if there is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void FindAt(ReadOnlySpan<char> text, int start, int headEnd, List<WithheldFinding> findings)
    {
        var head = text[start..headEnd];
        if ((lengthsByEnds[EndsOf(head)] & (1UL << head.Length)) == 0) return;
        if (!lengthsByHead.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(head, out var lengths)) return;
        var lookup = whereByValue.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var length in lengths)
        {
            if (!IsEnd(text, start + length) || !lookup.TryGetValue(text.Slice(start, length), out var where)) continue;
            findings.Add(new WithheldFinding("leak-masked", start, length, where));
            return;
        }
    }

    private static int EndsOf(ReadOnlySpan<char> head) => ((head[0] * 31) + head[^1]) % Ends;

    private static int HeadEnd(string value)
    {
        var end = 1;
        while (end < value.Length && Words.IsPart(value[end])) end++;
        return end;
    }

    private static bool IsEnd(ReadOnlySpan<char> text, int end) =>
        end <= text.Length && (end == text.Length || !Words.IsPart(text[end]) || !Words.IsPart(text[end - 1]));
}
