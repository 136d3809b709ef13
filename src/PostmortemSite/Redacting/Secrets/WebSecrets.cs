using System.Buffers;
using System.Collections.Immutable;

namespace PostmortemSite.Redacting.Secrets;

/// <summary>Credentials as they stand in addresses, requests and command lines, whosever they are.</summary>
internal static class WebSecrets
{
    private const string Scheme = "://";
    private const string Secretive = "(?:password|passwd|pwd|sharedaccesskey|accountkey)";

    /// <summary>User and password before a host; the password may hold anything but a slash or blank.</summary>
    private const string UserInfo = """[^\s:/@?#"'<>`]*:(?<value>[^\s/"'<>`]+)@[A-Za-z0-9%\[]""";

    private static readonly SearchValues<string> Passwords =
        SearchValues.Create(["password", "passwd", "pwd", "key="], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Users =
        SearchValues.Create([" -u", "-user", "u "], StringComparison.Ordinal);

    private static readonly SearchValues<char> AuthorityEnds = SearchValues.Create("/ \t\"'<>`");

    public static IReadOnlyList<SecretRule> Rules { get; } =
    [
        InUrl("secret-database-url", "the password in a database's or broker's address",
            ["postgres://", "postgresql://", "mysql://", "mariadb://", "mongodb://", "mongodb+srv://", "redis://",
                "rediss://", "amqp://", "amqps://", "mssql://", "sqlserver://", "ldap://", "ldaps://", "ftp://", "sftp://",
                "smtp://", "smtps://", "nats://", "mqtt://", "clickhouse://", "+psycopg2://", "+asyncpg://", "+pymysql://"]),
        InUrl("secret-url-password", "the password in an address", [Scheme]),
        new("secret-connection-string", "the password in a connection string",
            $"""[^\n]*?[; \t]{Secretive}[ \t]*=[ \t]*(?<value>[^;\s"'<>`]+)""")
        {
            Words = ["server=", "data source=", "host=", "endpoint=", "user id=", "uid=", "initial catalog="],
            Length = (6, int.MaxValue),
            IsLikely = after => after.ContainsAny(Passwords),
        },
        new("secret-authorization", "the credential of an Authorization header",
            """[\\"']*[ \t]*[:=][ \t]*[\\"']*(?:basic|bearer|token|apikey|digest|ssws|negotiate)[ \t]+[\\"']?(?<value>[A-Za-z0-9._~+/=-]+)""")
        {
            Words = ["authorization"],
            Length = (10, int.MaxValue),
            MinEntropy = 2.75,
            Window = 4096,
            IsFree = true,
            IsSecret = value => Randomness.Of(value) > 0.1 && !Placeholder.Is(value),
        },
        new("secret-bearer-token", "a bearer token", """[ \t]+(?<value>[A-Za-z0-9._~+/=-]+)""")
        {
            Words = ["bearer"],
            Length = (20, int.MaxValue),
            MinEntropy = 3,
            Window = 4096,
            IsLikely = after => LongestAtStart(after) >= 20,
            IsSecret = value => Randomness.Of(value) >= Randomness.Token && !Placeholder.Is(value),
        },
        new("secret-header-key", "the key of a request's header",
            """[\\"']*[ \t]*[:=][ \t]*[\\"']*(?<value>[A-Za-z0-9._~+/=-]+)""")
        {
            Words = ["x-api-key", "x-auth-token", "x-auth-key", "x-vault-token", "private-token", "x-gitlab-token", "x-access-token",
                "x-csrf-token", "x-amz-security-token", "x-consul-token", "x-apikey", "ocp-apim-subscription-key", "dd-api-key"],
            Length = (12, int.MaxValue),
            MinEntropy = 2.75,
            IsFree = true,
            IsSecret = value => Randomness.Of(value) > 0.1 && !Placeholder.Is(value),
        },
        new("secret-curl-user", "the password of a curl command",
            """(?:[^\n]|\\\r?\n)*?[ \t](?:-u|--user|--proxy-user|-[a-zA-Z]*u)[ \t=]*["']?[^\s:"'$<{]+:(?<value>[^\s"'`]+)""")
        {
            Words = ["curl", "wget"],
            Length = (4, int.MaxValue),
            IsLikely = after => after.ContainsAny(Users),
            IsFree = true,
        },
        new("secret-cookie", "the session in a cookie",
            """["']?[ \t]*:[ \t]*(?:[^\n]*?[ ;"'])??[A-Za-z0-9_.-]*(?:sess|sid|auth|token|jwt|login|remember|csrf)[A-Za-z0-9_.-]*=(?<value>[^;\s"'`]+)""")
        {
            Words = ["cookie"],
            Length = (16, int.MaxValue),
            MinEntropy = 3,
            Window = 1024,
            IsFree = true,
            IsSecret = value => Randomness.Of(value) >= Randomness.Token && !Placeholder.Is(value),
        },
        new("secret-signed-url", "the signature of a signed address", "(?<value>[A-Za-z0-9%+/_~=-]+)")
        {
            Words = ["x-amz-signature=", "x-goog-signature=", "&signature=", "&amp;signature=", "?signature=", "x-oss-signature="],
            Length = (26, int.MaxValue),
            MinEntropy = 3,
            Window = 1024,
            IsFree = true,
        },
        new("secret-url-token", "a token in an address", "(?<value>[A-Za-z0-9%+_~=.-]+)")
        {
            Words = [.. from start in ImmutableArray.Create("?", "&", "&amp;")
                        from name in ImmutableArray.Create("token", "access_token", "api_key", "apikey", "key", "auth", "secret", "sig",
                            "password", "pwd", "client_secret", "private_token", "refresh_token", "id_token", "code")
                        select $"{start}{name}="],
            Length = (12, int.MaxValue),
            MinEntropy = 2.75,
            IsFree = true,
            IsSecret = value => Randomness.Of(value) >= Randomness.Token && !Placeholder.Is(value),
        },
    ];

    private static SecretRule InUrl(string name, string what, ImmutableArray<string> words) => new(name, what, UserInfo)
    {
        Words = words,
        Length = (3, int.MaxValue),
        IsFree = true,
        IsRun = true,
        IsLikely = HasUserInfo,
    };

    private static bool HasUserInfo(ReadOnlySpan<char> after)
    {
        var end = after.IndexOfAny(AuthorityEnds);
        if (end >= 0) after = after[..end];
        var at = after.LastIndexOf('@');
        return at > 0 && after[..at].Contains(':');
    }

    private static int LongestAtStart(ReadOnlySpan<char> after) => Runs.LongestIn(after[..Math.Min(after.Length, 200)]);
}
