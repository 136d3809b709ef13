using System.Buffers;

namespace PostmortemSite.Redacting.Decoding;

/// <summary>Long runs of the characters of a code.</summary>
internal static class Runs
{
    /// <summary>What is shorter holds too little, and is too often a word.</summary>
    private const int MinLength = 16;

    /// <summary>
    /// The runs of an alphabet's characters in a text. Looks only at each sixteenth character where there are none.
    /// </summary>
    public static IEnumerable<Range> Of(string text, SearchValues<char> alphabet)
    {
        var end = 0;
        for (var at = MinLength - 1; at < text.Length; at = Math.Max(at, end) + MinLength)
        {
            if (!alphabet.Contains(text[at])) continue;
            var start = text.AsSpan(end..at).LastIndexOfAnyExcept(alphabet) + end + 1;
            end = text.AsSpan(at).IndexOfAnyExcept(alphabet) is var length and >= 0 ? at + length : text.Length;
            if (end - start >= MinLength) yield return start..end;
        }
    }
}
