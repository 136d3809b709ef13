using System.Buffers;
using System.Text;

namespace PostmortemSite.Redacting.Folding;

/// <summary>Folds one text, from left to right, a character with its accents at a time.</summary>
internal sealed class FoldText(string text, bool hasEntities)
{
    /// <summary>
    /// No letter has as many accents; more of them are folded on their own, so that sorting them stays quick.
    /// </summary>
    private const int MaxCluster = 32;

    private static readonly SearchValues<char> Ascii =
        SearchValues.Create([.. Enumerable.Range(0, 128).Select(c => (char)c)]);

    private static readonly SearchValues<char> AsciiButAmpersand =
        SearchValues.Create([.. Enumerable.Range(0, 128).Select(c => (char)c).Where(c => c != '&')]);

    private readonly SearchValues<char> unchanged = hasEntities ? AsciiButAmpersand : Ascii;
    private readonly StringBuilder cluster = new();
    private readonly Rewriting folding = new(text);

    public Rewriting Run()
    {
        for (int at = Next(0), end; at < text.Length; at = Next(end))
        {
            var result = Fold(at, out end);
            if (result is not null && !text.AsSpan(at..end).SequenceEqual(result)) folding.Replace(at, end, result);
        }

        return folding;
    }

    private int Next(int from) =>
        text.AsSpan(from).IndexOfAnyExcept(unchanged) is var length and >= 0 ? from + length : text.Length;

    /// <summary>
    /// What the character at a place folds to, with its accents; null if it is an ampersand and no more.
    /// </summary>
    private string? Fold(int at, out int end)
    {
        var c = text[at];
        end = at + 1;
        if (IsBase(c) && IsOver(end)) return FoldedCharacters.Of(c);

        cluster.Clear();
        if (!TryRead(at, out var first, out end)) return null;
        Add(first);
        // A reference to what is ASCII, or half a pair, takes nothing with it.
        for (; end < text.Length && cluster.Length < MaxCluster && CanGrow();)
        {
            if (!TryRead(end, out var next, out var after) || KindOf(next) == CharacterKind.Base) break;
            Add(next);
            end = after;
        }

        return cluster.Length == 0 ? "" : FoldedCharacters.Of(cluster.ToString(), folding.Before(at));
    }

    /// <summary>
    /// True if the character before a place has no accents: what follows is one that stands for itself.
    /// </summary>
    private bool IsOver(int place) => place == text.Length || IsBase(text[place]);

    private static bool IsBase(char c) =>
        c != '&' && !char.IsSurrogate(c) && CharacterKinds.Of(c) == CharacterKind.Base;

    private bool CanGrow() => cluster.Length == 0 || !char.IsSurrogate(cluster[^1]) || cluster.Length > 1;

    private void Add(string character)
    {
        if (KindOf(character) != CharacterKind.Ignorable) cluster.Append(character);
    }

    /// <summary>Reads one character, or a reference to one; false where text begins that nothing happens to.</summary>
    private bool TryRead(int at, out string character, out int end)
    {
        end = at + 1;
        character = "";
        if (text[at] == '&' && hasEntities && Entities.At(text, at) is { } entity)
        {
            (character, end) = entity;
            return true;
        }

        if (text[at] < 0x80) return false;
        if (char.IsHighSurrogate(text[at]) && end < text.Length && char.IsLowSurrogate(text[end])) end++;
        character = text[at..end];
        return true;
    }

    private static CharacterKind KindOf(string character) =>
        character.Length == 1 ? char.IsSurrogate(character[0]) ? CharacterKind.Base : CharacterKinds.Of(character[0])
        : char.IsSurrogatePair(character, 0) ? CharacterKinds.Of(char.ConvertToUtf32(character, 0))
        : CharacterKind.Base;
}
