using PostmortemSite.Model;

namespace PostmortemSite.StatusHistory.Pushing;

/// <summary>
/// The key to Statuspage's API. It comes from the environment alone, goes into a request's header alone, and can't be
/// printed by accident.
/// </summary>
internal sealed class ApiKey
{
    /// <summary>The variable that holds it.</summary>
    public const string Variable = "STATUSPAGE_API_KEY";

    private readonly string key;

    private ApiKey(string key) => this.key = key;

    /// <exception cref="BuildException">There is none, or it can't be one; what it is isn't told.</exception>
    public static ApiKey From(string? value) => value?.Trim() switch
    {
        null or "" => throw new BuildException(ExitCode.Usage,
            $"Sending needs a key of Statuspage's API in the environment, as {Variable}. It is never taken from the "
                + "command line."),
        { Length: <= 500 } key when key.All(c => c is > ' ' and <= '~') => new ApiKey(key),
        _ => throw new BuildException(ExitCode.Usage,
            $"What {Variable} holds can't be a key: a key has no gaps and no other than ASCII letters."),
    };

    public void AddTo(HttpRequestMessage request) =>
        request.Headers.TryAddWithoutValidation("Authorization", $"OAuth {key}");

    public override string ToString() => Variable;
}
