using System.Text.RegularExpressions;
using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Masking;

/// <summary>"IS: …" at the beginning of a line or cell is a person speaking, "12:03 IS looked" one at work; "IS" in a sentence is a word.</summary>
internal sealed partial class InitialsMask : IMask
{
    /// <inheritdoc/>
    public string Name => "mask-initials";

    /// <inheritdoc/>
    public string Summary => "A person, by declared initials before a colon or after a time.";

    /// <inheritdoc/>
    public string Words => "";

    /// <inheritdoc/>
    public IEnumerable<MaskMatch> In(FoldedText text, MaskContext context)
    {
        if (context.People.Initials.Count == 0) yield break;
        foreach (var match in Speaker().Matches(text.Text).Concat(Doer().Matches(text.Text)).Concat(Cell().Matches(text.Text)))
        {
            var initials = match.Groups[1];
            if (context.People.Initials.TryGetValue(initials.Value, out var mark))
                yield return MaskMatch.At(text, initials.Index..(initials.Index + initials.Length), Pseudonyms.Capitalised(mark));
        }
    }

    /// <summary>Before them may stand marks of a list, a time, its zone.</summary>
    [GeneratedRegex(@"(?m)(?:^|\||<br>)[ \t]*(?:[-*>][ \t]+)*(?:[0-9][0-9:.]*[ \t]*(?:[APap]\.?[Mm]\.?[ \t]+)?(?:\(?[A-Z]{2,5}\)?[ \t]+)?(?:[—–-][ \t]+)?)?[*_]{0,2}([A-Z]{2,3})[*_]{0,2}:", RegexOptions.CultureInvariant)]
    private static partial Regex Speaker();

    /// <summary>In a cell of their own, or in brackets after a time.</summary>
    [GeneratedRegex(@"(?m)(?:\|[ \t]*|^[ \t]*(?:[-*>][ \t]+)*[0-9]{1,2}:[0-9]{2}[^\S\n]*[\[(])([A-Z]{2,3})(?=[ \t]*\||[\])])", RegexOptions.CultureInvariant)]
    private static partial Regex Cell();

    /// <summary>"12:03 UTC - IS rolled back": after a time, and before a word that could be what they did.</summary>
    [GeneratedRegex(@"(?m)(?:^|\||<br>)[ \t]*(?:[-*>][ \t]+)*[\[(*_]*[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?(?:[ap]m|[AP]M|UTC|Z|[A-Z]{1,3}S?T))?[\])*_]*[ \t]*[-–—:|]?[ \t]*([A-Z]{2,3})(?=[ \t]+[a-z])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Doer();
}
