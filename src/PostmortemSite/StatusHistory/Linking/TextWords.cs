using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PostmortemSite.StatusHistory.Linking;

/// <summary>
/// The words of a text by which two texts are compared: small letters, without plural's <c>s</c>, in order. Numbers,
/// single letters and words that any sentence has aren't among them.
/// </summary>
internal static class TextWords
{
    private static readonly FrozenSet<string> Stops = """
        about above after again all also although among an and another any are around as at be because been before being
        below between both but by can could did do does doing down due during each either else etc even ever every few
        for from further had has have having he her here hers him his how however if in into is it its itself just
        last later least less let like made make many may me might more most much must my near neither never new next
        no nor not now of off on once one only onto or other our out over own part per rather same several shall she
        should since so some still such than that the their them then there these they this those though three through
        to together too toward two under until up upon us use used using very via was we well were what when where
        whether which while who whom whose why will with within without would yet you your
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(Stem).ToFrozenSet(StringComparer.Ordinal);

    public static ImmutableArray<string> Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var start = 0;
            while (start < rest.Length && !char.IsLetterOrDigit(rest[start])) start++;
            var end = start;
            while (end < rest.Length && char.IsLetterOrDigit(rest[end])) end++;
            if (end - start > 1 && rest[start..end].ContainsAnyExceptInRange('0', '9')
                && Stem(rest[start..end].ToString().ToLowerInvariant()) is var word && !Stops.Contains(word))
                words.Add(word);
            rest = rest[end..];
        }

        return words.ToImmutable();
    }

    /// <summary>"Errors" and "error" are one word; "https" and "access" are words of their own.</summary>
    private static string Stem(string word) =>
        word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') && word != "https"
            ? word[..^1]
            : word;
}
