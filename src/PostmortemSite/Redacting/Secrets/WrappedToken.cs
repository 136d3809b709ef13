using System.Buffers;
using System.Text;

namespace PostmortemSite.Redacting.Secrets;

/// <summary>A token that a line's end cuts in two, as an editor, a mail or folded YAML does it.</summary>
internal static class WrappedToken
{
    private const int MaxLength = 1024;

    private static readonly SearchValues<char> RunEnds = SearchValues.Create(" \t\r\n\"'`<>|,;");

    /// <summary>The token that begins at a keyword and goes on in the lines below, or null.</summary>
    public static SecretHit? At(string text, int at, SecretKeyword keyword)
    {
        if (!keyword.Rule.IsRun || RunEnd(text, at) is not { } end || !IsLineEnd(text, end)) return null;
        var start = Math.Max(at - keyword.Rule.Lead - 2, 0);
        var joined = new StringBuilder().Append(text, start, end - start);
        while (IsLineEnd(text, end) && joined.Length < MaxLength)
        {
            var next = Continuation(text, end);
            if (RunEnd(text, next) is not { } last || last == next) break;
            joined.Append(text, next, last - next);
            end = last;
        }

        if (SecretMatch.At(joined.ToString(), at - start, keyword) is not { } hit) return null;
        return hit with { Start = start + hit.Start, Length = end - start - hit.Start };
    }

    /// <summary>Where a run of characters without blanks and quotes ends; null if it is longer than any token.</summary>
    private static int? RunEnd(string text, int from)
    {
        var rest = text.AsSpan(from, Math.Min(MaxLength, text.Length - from));
        var length = rest.IndexOfAny(RunEnds);
        if (length < 0) return rest.Length < MaxLength ? text.Length : null;
        // A command line's break is no part of the token.
        return length > 0 && rest[length - 1] == '\\' && rest[length] is '\r' or '\n' ? from + length - 1 : from + length;
    }

    private static bool IsLineEnd(string text, int at) =>
        text.AsSpan(at, Math.Min(3, text.Length - at)) is var rest
        && (rest.StartsWith("\n") || rest.StartsWith("\r\n") || rest.StartsWith("\\\n") || rest.StartsWith("\\\r\n"));

    /// <summary>Where the next line's text begins, after its indentation and the marks of quotes and remarks.</summary>
    private static int Continuation(string text, int end)
    {
        var at = text.IndexOf('\n', end) + 1;
        while (at < text.Length && text[at] is ' ' or '\t' or '>' or '|' or '#') at++;
        return at;
    }
}
