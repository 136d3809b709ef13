namespace PostmortemSite.StatusHistory.Cleaning;

/// <summary>
/// The addresses that a third party's links may lead to: http, https and mailto, in full. A relative one would lead
/// into our own site.
/// </summary>
internal static class SafeAddress
{
    private const int MaxLength = 2_000;

    private static readonly string[] Beginnings = ["https://", "http://", "mailto:"];

    /// <summary>
    /// The address in its one spelling, of ASCII alone; null if it isn't safe, or has no such spelling.
    /// </summary>
    public static string? Of(string? address)
    {
        var text = (address ?? "").Trim(' ', '\t', '\n', '\r', '\f');
        if (text.Length > MaxLength
            || !Beginnings.Any(beginning => text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)))
            return null;
        return Spelling(text) is { Length: <= MaxLength } spelling && spelling.All(IsPlain)
            && Spelling(spelling) == spelling
            ? spelling
            : null;
    }

    private static string? Spelling(string text)
    {
        // Browsers skip some of these within an address, so that its parts aren't what they seem.
        if (text.Any(char.IsControl)) return null;
        try
        {
            if (!Uri.TryCreate(text, UriKind.Absolute, out var uri)) return null;
            if (uri.Scheme == Uri.UriSchemeMailto) return uri.AbsoluteUri;
            if (uri.Host.Length == 0 || uri.UserInfo.Length > 0) return null;
            return uri.Host.All(char.IsAscii)
                ? uri.AbsoluteUri
                : new UriBuilder(uri) { Host = uri.IdnHost }.Uri.AbsoluteUri;
        }
        catch (UriFormatException)
        {
            // Some hosts that can't be are noticed late.
            return null;
        }
    }

    private static bool IsPlain(char c) =>
        c is > ' ' and < '\x7f' and not ('"' or '<' or '>' or '`' or '{' or '}' or '|' or '\\' or '^');
}
