using System.Buffers;

namespace PostmortemSite.Tests.Proof;

/// <summary>Looks for canaries in trees, whichever way their files are read.</summary>
internal sealed class CanarySearch
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
