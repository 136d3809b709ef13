namespace PostmortemSite.BrowserTests.Support;

/// <summary>
/// Everything that a browser complains of on a page: errors and warnings of the console (violations of the site's
/// Content-Security-Policy are among them), exceptions, requests that failed or were refused.
/// </summary>
public sealed class Complaints
{
    private readonly List<string> heard = [];

    public Complaints(IPage page)
    {
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") Add($"console {message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => Add($"exception: {error}");
        page.RequestFailed += (_, request) => Add($"failed: {request.Url} {request.Failure}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 400) Add($"{response.Status}: {response.Url}");
        };
    }

    /// <summary>What was heard since the last time.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (heard)
        {
            string[] taken = [.. heard];
            heard.Clear();
            return taken;
        }
    }

    private void Add(string complaint)
    {
        lock (heard) heard.Add(complaint);
    }
}
