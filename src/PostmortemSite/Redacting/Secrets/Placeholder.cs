using System.Buffers;
using System.Collections.Frozen;

namespace PostmortemSite.Redacting.Secrets;

/// <summary>What stands where a secret would, and is none: blanked out, a variable, a word of a manual.</summary>
internal static class Placeholder
{
    private const int Ascending = 8;

    private static readonly SearchValues<string> Parts = SearchValues.Create(
        ["example", "placeholder", "redacted", "removed", "censored", "changeme", "change-me", "change_me", "replaceme",
            "replace-me", "replace_me", "xxxxx", "*****", ".....", "-----", "dummy", "sample", "notreal", "not-a-real",
            "process.env", "os.environ", "getenv", "secrets.", "vault:", "op://", "ref+", "${", "$(", "{{", "<%"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        ["password", "passwd", "passphrase", "pass", "pwd", "pw", "passw0rd", "password1", "secret", "secrets", "mysecret",
            "token", "key", "apikey", "api_key", "api-key", "credentials", "user", "username", "admin", "root", "guest",
            "postgres", "minioadmin", "test", "testing", "null", "none", "nil", "true", "false", "undefined", "empty",
            "string", "value", "todo", "tbd", "hidden", "masked", "sanitized", "sanitised", "xxx", "foo", "bar", "baz",
            "insecure", "default", "optional", "required", "encrypted", "base64", "mypassword"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>True for a text that nobody would have to rotate.</summary>
    public static bool Is(string text)
    {
        if (text.Length == 0 || text[0] is '$' or '<' or '{' or '[' or '(') return true;
        if (text.StartsWith("your", StringComparison.OrdinalIgnoreCase) || Words.Contains(text)) return true;
        return text.AsSpan().ContainsAny(Parts) || IsOneCharacter(text) || IsVariable(text) || Ascends(text);
    }

    private static bool IsOneCharacter(string text) => !text.AsSpan().ContainsAnyExcept(text[0]);

    /// <summary>The variables of Windows and of templates.</summary>
    private static bool IsVariable(string text) => text[0] is '%' or '@' && text[^1] == text[0];

    /// <summary>True for <c>abcdefgh</c>, <c>12345678</c> and the like.</summary>
    private static bool Ascends(string text)
    {
        for (int i = 1, run = 1; i < text.Length; i++)
        {
            run = text[i] == text[i - 1] + 1 ? run + 1 : 1;
            if (run == Ascending) return true;
        }

        return false;
    }
}
