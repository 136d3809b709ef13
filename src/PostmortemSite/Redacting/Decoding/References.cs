using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Decoding;

/// <summary>
/// Character references that hide something from the other decoders: markup in a feed's text, a percent sign, a
/// letter of base64. Folding undoes them in any case.
/// </summary>
internal static class References
{
    /// <summary>The text with its references undone; null if they hide nothing.</summary>
    public static RewrittenText? Undone(string text)
    {
        Rewriting? undone = null;
        var hides = false;
        for (int at = text.IndexOf('&'), end; at >= 0; at = end < text.Length ? text.IndexOf('&', end) : -1)
        {
            end = at + 1;
            if (Entities.At(text, at) is not { } reference || !IsCode(reference.Text)) continue;
            end = reference.End;
            // One that closes a tag needs one that opened it.
            hides |= reference.Text != ">";
            (undone ??= new Rewriting(text)).Replace(at, end, reference.Text);
        }

        return hides ? undone!.Done() : null;
    }

    /// <summary>Quotes and what isn't ASCII are no part of any code.</summary>
    private static bool IsCode(string character) => character is [< '\x7f' and not ('"' or '\'')];
}
