namespace PostmortemSite.Searching.Lunr;

/// <summary>
/// Cuts text into tokens as lunr 2.3.9 does (<c>lib/tokenizer.js</c>): at white space and hyphens, after the whole text
/// was put into lower case.
/// </summary>
internal static class SplitWords
{
    /// <summary>The tokens' places in a text that is in lower case.</summary>
    public static Tokens In(ReadOnlySpan<char> lower) => new(lower);

    /// <summary>True for what JavaScript's <c>[\s\-]</c> matches.</summary>
    public static bool IsSeparator(char sign) => sign switch
    {
        '-' or ' ' or (>= '\t' and <= '\r') => true,
        < '\u00A0' => false,
        '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F'
            or '\u3000' or '\uFEFF' => true,
        _ => false,
    };

    /// <summary>Enumerates tokens without making strings of them.</summary>
    public ref struct Tokens(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> text = text;
        private int next;

        /// <summary>The token.</summary>
        public ReadOnlySpan<char> Current { get; private set; }

        public readonly Tokens GetEnumerator() => this;

        public bool MoveNext()
        {
            while (next < text.Length && IsSeparator(text[next])) next++;
            var start = next;
            while (next < text.Length && !IsSeparator(text[next])) next++;
            Current = text[start..next];
            return next > start;
        }
    }
}
