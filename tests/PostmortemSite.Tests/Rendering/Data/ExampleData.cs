using System.Text.Json.Nodes;
using PostmortemSite.Tests.Rendering.Data;
using PostmortemSite.Tests.Support;

[assembly: AssemblyFixture(typeof(ExampleData))]

namespace PostmortemSite.Tests.Rendering.Data;

/// <summary>The example archive with its data in both editions, built once when a test first asks.</summary>
public sealed class ExampleData : IDisposable
{
    private const string Switch = "insights: { public: [metrics, recurrence, patterns, actions, data] }\n";

    private readonly Lazy<Workspace> built = new(Build);

    public static IReadOnlyList<string> Editions { get; } = ["internal", "public"];

    public static IReadOnlyList<string> Sets { get; } = ["postmortems", "actions", "metrics", "recurrences"];

    /// <summary>The tables, each with the set and the array in which it stands.</summary>
    public static IReadOnlyList<(string Set, string Key, string File)> Tables { get; } =
    [
        ("postmortems", "postmortems", "postmortems"), ("actions", "actions", "actions"), ("metrics", "metrics", "metrics"),
        ("metrics", "summaries", "metric-summaries"), ("recurrences", "occurrences", "recurrences"),
        ("recurrences", "repeatRates", "repeat-rates"),
    ];

    public string Text(string edition, string file) => built.Value.Text($"{edition}/api/{file}");

    public JsonObject Json(string edition, string file) => JsonNode.Parse(Text(edition, file))!.AsObject();

    public Workspace Workspace => built.Value;

    public void Dispose()
    {
        if (built.IsValueCreated) built.Value.Dispose();
    }

    private static Workspace Build()
    {
        var workspace = new Workspace();
        foreach (var path in Directory.EnumerateFiles(Repository.Input, "*", SearchOption.AllDirectories))
            workspace.With(Path.GetRelativePath(Repository.Input, path), File.ReadAllBytes(path));
        var site = File.ReadAllLines(Path.Combine(Repository.Input, "site.yml")).Where(line => !line.StartsWith("insights:", StringComparison.Ordinal));
        return workspace.With("site.yml", string.Join('\n', site) + "\n" + Switch).Built("--as-of", "2026-11-01");
    }
}
