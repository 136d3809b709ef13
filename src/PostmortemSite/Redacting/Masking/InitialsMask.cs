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
    public string Words => "";

    /// <inheritdoc/>
    public IEnumerable<MaskMatch> In(string text, MaskContext context)
    {
        if (context.People.Initials.Count == 0) yield break;
        foreach (Match match in Speaker().Matches(text))
        {
            var word = match.ValueSpan.Trim(" \t|-–—*>:.0123456789").ToString();
            if (!context.People.Initials.TryGetValue(word, out var mark)) continue;
            var start = text.IndexOf(word, match.Index, StringComparison.Ordinal);
            yield return new MaskMatch(start, start + word.Length, Pseudonyms.Capitalised(mark));
        }
    }

    [GeneratedRegex(@"(?m)(?:^|\||<br>)[ \t]*(?:[-*>][ \t]+)*(?:[0-9][0-9:.]*[ \t]+(?:[—–-][ \t]+)?)?[A-Z]{2,3}:", RegexOptions.CultureInvariant)]
    private static partial Regex Speaker();
}
