using System.Buffers;
using System.Collections.Immutable;

namespace PostmortemSite.Redacting.Secrets;

/// <summary>
/// Values without a shape of their own, known by the name that they are given: <c>DB_PASSWORD=…</c>,
/// <c>"client_secret": "…"</c>, <c>--token …</c>, the data of a Kubernetes Secret.
/// </summary>
internal static class AssignedSecrets
{
    /// <summary>Blanks, and a command line's break.</summary>
    private const string Blank = @"(?:[ \t]|\\\r?\n)*";

    /// <summary>The rest of a name; its closing quote, bracket or tag; and what stands between name and value.</summary>
    private const string Assign = """[A-Za-z0-9_-]*[\\"'`\])*]*""" + Blank + "(?:=>|:=|=|:|\\||>|→)[*_]*" + Blank;

    /// <summary>A folded or literal value of YAML, in the line below.</summary>
    private const string Folded = @"(?:[|>][+-]?[ \t]*\r?\n[ \t]+)?";

    private const string Value =
        """(?:\\?"(?<value>[^"\n\\]+)|'(?<value>[^'\n]+)|`(?<value>[^`\n]+)|(?<value>[^\s"'`,;<>|(){}\[\]\\]+))""";

    private static readonly SearchValues<char> Separators = SearchValues.Create("=:|>→ \\");

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-\"'`])*\\");

    private static readonly SearchValues<char> Symbols = SearchValues.Create("!@#$%^&*+?~");

    public static IReadOnlyList<SecretRule> Rules { get; } =
    [
        new("secret-kubernetes", "a value of a Kubernetes Secret",
            """["']?[ \t]*\r?\n(?:(?:[^\n-][^\n]*)?\n)*?[ \t>]*(?:data|stringData):[ \t]*\r?\n[ \t>]+[A-Za-z0-9_.-]+:[ \t]*["']?(?<value>[^\s"']+)""")
        {
            Words = ["kind: secret", "kind: \"secret", "kind: 'secret"],
            Length = (6, int.MaxValue),
            Window = 2048,
        },
        Assigned("secret-password", "a password",
            ["password", "passwd", "passphrase", "passwort", "pwd", "_pass", "db_pw"], 6) with
        {
            IsSecret = IsPassword,
        },
        Assigned("secret-assigned", "a key or token that is given a name",
            ["secret", "token", "api_key", "apikey", "api-key", "api key", "access_key", "accesskey", "access-key", "auth_key",
                "authkey", "auth-key", "private_key", "privatekey", "private-key", "signing_key", "signing-key", "signingkey",
                "encryption_key", "encryption-key", "encryptionkey", "master_key", "master-key", "masterkey", "account_key",
                "credential", "license_key", "hmac_key", "session_key", "webhook_key"], 16) with
        {
            MinEntropy = 3,
            // Half of a .NET assembly's name.
            NotAfter = "PublicKey",
            IsSecret = IsToken,
        },
        new("secret-env", "a key in an environment file", $"{Blank}{Value}")
        {
            Words = ["_key="],
            Length = (16, int.MaxValue),
            MinEntropy = 3.5,
            Window = 300,
            IsFree = true,
            IsSecret = IsToken,
        },
        new("secret-flag", "a secret of a command line", $"{Blank}{Value}")
        {
            Words = ["--password ", "--token ", "--secret ", "--api-key ", "--apikey ", "--access-token ", "--auth-token ",
                "--client-secret ", "--secret-key ", "--private-key "],
            Length = (8, int.MaxValue),
            MinEntropy = 2.5,
            Window = 300,
            IsFree = true,
            IsSecret = IsPassword,
        },
    ];

    private static SecretRule Assigned(string name, string what, ImmutableArray<string> words, int least) =>
        new(name, what, Assign + Folded + Value)
        {
            Words = words,
            Length = (least, 200),
            Window = 300,
            IsFree = true,
            IsLikely = after => IsAssignment(after, least),
        };

    /// <summary>True if a name ends here, soon, and something is said of it that is long enough.</summary>
    private static bool IsAssignment(ReadOnlySpan<char> after, int least)
    {
        var name = after.IndexOfAnyExcept(NameCharacters);
        if (name < 0) return false;
        var rest = after[name..];
        var sign = rest.IndexOfAnyExcept(" \t");
        return sign >= 0 && Separators.Contains(rest[sign]) && rest[sign] != ' '
            && (Runs.LongestIn(rest[sign..]) >= least || rest[sign..].IndexOf('\n') is >= 0 and < 8);
    }

    /// <summary>What is given a token's name and isn't a word, a path, a call or another variable.</summary>
    private static bool IsToken(string value) =>
        Randomness.Of(value) >= Randomness.Token && !Placeholder.Is(value) && !value.AsSpan().ContainsAny("/ \t")
        && !IsChain(value);

    /// <summary>Letters and something else among them, and no sentence; a mark at either end is YAML's or the sentence's.</summary>
    private static bool IsPassword(string value) =>
        value.Any(char.IsAsciiLetter)
        && (value.Any(char.IsAsciiDigit) || value.AsSpan(1..^1).ContainsAny(Symbols))
        && Randomness.Entropy(value) >= 2.5
        && !Placeholder.Is(value) && !value.Contains(' ', StringComparison.Ordinal)
        && !value.Contains("://", StringComparison.Ordinal) && value[0] is not ('/' or '.' or '-' or '#' or '@')
        && !IsChain(value);

    /// <summary>True for <c>config.database.password2</c>: names with dots between.</summary>
    private static bool IsChain(string value) =>
        value.Contains('.', StringComparison.Ordinal)
        && value.Split('.').All(name => name.Length > 0 && Randomness.Of(name) < Randomness.Token && !char.IsAsciiDigit(name[0]));
}
