using System.Text.RegularExpressions;

namespace PostmortemSite.Redacting.Masking;

/// <summary>"IS: …" at the beginning of a line or cell is a person speaking; "IS" in a sentence is a word.</summary>
internal sealed partial class InitialsMask : IMask
{
    /// <inheritdoc/>
    public string Name => "mask-initials";

    /// <inheritdoc/>
    public string Summary => "A person, by declared initials before a colon.";

    /// <inheritdoc/>
    public string Words => KnownPeople.Someone;

    /// <inheritdoc/>
    public IEnumerable<MaskMatch> In(string text, MaskContext context)
    {
        if (context.People.Initials.Count == 0) yield break;
        foreach (Match match in Speaker().Matches(text))
        {
            var word = match.Groups[1];
            if (context.People.Initials.TryGetValue(word.Value, out var mark))
                yield return new MaskMatch(word.Index, word.Index + word.Length, Pseudonyms.Capitalised(mark));
        }
    }

    /// <summary>Before them may stand marks of a list, a time, its zone.</summary>
    [GeneratedRegex(@"(?m)(?:^|\||<br>)[ \t]*(?:[-*>][ \t]+)*(?:[0-9][0-9:.]*[ \t]*(?:[APap]\.?[Mm]\.?[ \t]+)?(?:\(?[A-Z]{2,5}\)?[ \t]+)?(?:[—–-][ \t]+)?)?[*_]{0,2}([A-Z]{2,3})[*_]{0,2}:", RegexOptions.CultureInvariant)]
    private static partial Regex Speaker();
}
