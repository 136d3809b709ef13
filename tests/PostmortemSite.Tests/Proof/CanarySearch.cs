using System.Buffers;
using System.Text.RegularExpressions;

namespace PostmortemSite.Tests.Proof;

/// <summary>Looks for canaries in trees, whichever way their files are read.</summary>
internal sealed partial class CanarySearch
{
    private readonly SearchValues<string> values;
    private readonly string[] byLength;

    public CanarySearch(IEnumerable<string> canaries)
    {
        byLength = [.. canaries.Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(canary => canary.Length)];
        values = SearchValues.Create(byLength, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The canaries in a tree, each with a file that holds it.</summary>
    public IReadOnlyDictionary<string, string> In(Tree tree)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (path, bytes) in tree.Files)
            foreach (var text in Readings.Of(path, bytes))
                Collect(text, path, found);
        return found;
    }

    /// <summary>
    /// The canaries of which a tree's search index holds the part that no other has: an index cuts names at spaces, hosts
    /// at hyphens, and what is left to its stem.
    /// </summary>
    public IReadOnlyCollection<string> InIndex(Tree tree)
    {
        var terms = string.Join('\n', SearchReadings.IndexOf(tree));
        return [.. byLength.Where(canary => Core(canary) is { } core && terms.Contains(core, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>How many canaries have a part that an index would show.</summary>
    public int WithCore => byLength.Count(canary => Core(canary) is not null);

    private static string? Core(string canary) => Parts().Match(canary) is { Success: true } part ? part.Value : null;

    [GeneratedRegex("(?<=zq[-_]?)[bcdfghjklmnprstvw]{6}|[0-9]{7,}|[0-9a-f]{2}(?::[0-9a-f]{2}){5}|[0-9]+(?:\\.[0-9]+){3}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    public IReadOnlyCollection<string> In(string text) => In(new Tree(new Dictionary<string, byte[]> { ["text"] = System.Text.Encoding.UTF8.GetBytes(text) })).Keys.ToList();

    private void Collect(string text, string path, Dictionary<string, string> found)
    {
        var rest = text.AsSpan();
        for (int at; (at = rest.IndexOfAny(values)) >= 0;)
        {
            rest = rest[at..];
            foreach (var canary in byLength)
                if (rest.StartsWith(canary, StringComparison.OrdinalIgnoreCase)) found.TryAdd(canary, path);
            rest = rest[1..];
        }
    }
}
