using PostmortemSite.Model;

namespace PostmortemSite.Tracking;

/// <summary>
/// A token for GitHub's API. It comes from the environment alone, goes into a request's header alone, and can't be
/// printed by accident.
/// </summary>
internal sealed class GitHubToken
{
    /// <summary>The variable that holds it; GitHub's own workflows set it.</summary>
    public const string Variable = "GITHUB_TOKEN";

    private readonly string token;

    private GitHubToken(string token) => this.token = token;

    /// <summary>The token, or null where there is none: public repositories need none.</summary>
    /// <exception cref="BuildException">It can't be one; what it is isn't told.</exception>
    public static GitHubToken? From(string? value) => value?.Trim() switch
    {
        null or "" => null,
        { Length: <= 500 } token when token.All(c => c is > ' ' and <= '~') => new GitHubToken(token),
        _ => throw new BuildException(ExitCode.Usage,
            $"What {Variable} holds can't be a token: a token has no gaps and no other than ASCII letters."),
    };

    public void AddTo(HttpRequestMessage request) =>
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");

    public override string ToString() => Variable;
}
