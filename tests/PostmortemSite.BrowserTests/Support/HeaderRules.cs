namespace PostmortemSite.BrowserTests.Support;

/// <summary>
/// The rules of an edition's own <c>_headers</c> file, as a static host applies them: every rule that matches counts.
/// What would send a browser to https is left out, since these tests speak http.
/// </summary>
public sealed class HeaderRules
{
    private readonly List<(string Pattern, string Name, string Value)> rules = [];

    public HeaderRules(string file)
    {
        var pattern = "";
        foreach (var line in File.ReadLines(file).Where(line => line.Trim().Length > 0))
        {
            if (line[0] == '/')
            {
                pattern = line.Trim();
                continue;
            }

            var (name, value) = (line[..line.IndexOf(':')].Trim(), line[(line.IndexOf(':') + 1)..].Trim());
            if (name == "Strict-Transport-Security") continue;
            rules.Add((pattern, name, value.Replace("; upgrade-insecure-requests", "")));
        }
    }

    /// <param name="path">The path below the site's root, with its first slash.</param>
    public IEnumerable<(string Name, string Value)> For(string path) =>
        rules.Where(rule => Fits(rule.Pattern, path)).Select(rule => (rule.Name, rule.Value));

    private static bool Fits(string pattern, string path) => pattern[^1] == '*'
        ? path.StartsWith(pattern[..^1], StringComparison.Ordinal)
        : path == pattern;
}
