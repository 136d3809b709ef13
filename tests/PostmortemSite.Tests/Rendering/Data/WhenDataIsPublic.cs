using System.Text.Json.Nodes;
using PostmortemSite.Redacting.Decoding;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Rendering.Data;

public class WhenDataIsPublic(ExampleData example)
{
    /// <summary>All that the public ever reads. Whoever adds a field says here that everybody may.</summary>
    private static readonly Dictionary<string, string[]> Fields = new()
    {
        ["postmortems"] =
        [
            "ref", "url", "title", "date", "summary", "severity", "services", "triggers", "causes", "tags", "detection", "started", "detected",
            "acknowledged", "mitigated", "resolved", "published", "users", "percent", "errorRate", "incidents", "related",
        ],
        ["actions"] = ["postmortem", "number", "text", "state"],
        ["metrics"] = ["postmortem", "date", "metric", "state", "seconds", "reason", "from", "to"],
        ["summaries"] = ["by", "key", "name", "metric", "n", "total", "medianSeconds", "p90Seconds"],
        ["occurrences"] = ["chain", "number", "postmortem", "date", "daysSinceLast", "reasons", "helping"],
        ["repeatRates"] = ["key", "repeats", "total"],
    };

    [Fact]
    public void It_has_the_fields_that_are_public_and_no_others()
    {
        foreach (var (set, key, _) in ExampleData.Tables)
            Assert.Equal(Fields[key], Properties(example.Json("public", $"{set}.schema.json"), key));
        var helping = example.Json("public", "recurrences.schema.json")["properties"]!["occurrences"]!["items"]!["properties"]!["helping"]!["items"]!["properties"]!.AsObject();
        Assert.Equal(["postmortem", "text", "isStillOpen"], helping.Select(field => field.Key));
        Assert.Contains("owners", Properties(example.Json("internal", "actions.schema.json"), "actions"));
    }

    [Fact]
    public void Only_public_postmortems_are_in_it_and_counted()
    {
        var pages = Directory.GetDirectories(Path.Combine(example.Workspace.Output, "public", "postmortems")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        var rows = example.Json("public", "postmortems.json")["postmortems"]!.AsArray();
        var metrics = example.Json("public", "metrics.json");

        Assert.Equal(pages, rows.Select(row => row!["ref"]!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.True(example.Json("internal", "postmortems.json")["postmortems"]!.AsArray().Count > pages.Count);
        Assert.Equal(pages, metrics["metrics"]!.AsArray().Select(row => row!["postmortem"]!.GetValue<string>()).Distinct().Order(StringComparer.Ordinal));
        Assert.All(metrics["summaries"]!.AsArray().Where(row => row!["by"]!.GetValue<string>() == "all"), row => Assert.Equal(pages.Count, row!["total"]!.GetValue<int>()));
        var services = metrics["summaries"]!.AsArray().Where(row => row!["by"]!.GetValue<string>() == "service").Select(row => row!["key"]!.GetValue<string>()).Distinct();
        Assert.Empty(services.Except(Directory.GetDirectories(Path.Combine(example.Workspace.Output, "public", "services")).Select(path => Path.GetFileName(path)!)));
    }

    [Fact]
    public void Nothing_of_it_moves_with_time()
    {
        using var later = new Workspace();
        foreach (var path in Directory.EnumerateFiles(example.Workspace.Input, "*", SearchOption.AllDirectories))
            later.With(Path.GetRelativePath(example.Workspace.Input, path), File.ReadAllBytes(path));
        later.Built("--as-of", "2028-05-05");

        Assert.Equal(example.Workspace.Tree("public"), later.Tree("public"));
        Assert.NotEqual(example.Text("internal", "actions.csv"), later.Text("internal/api/actions.csv"));
        Assert.Equal(example.Text("internal", "metrics.json"), later.Text("internal/api/metrics.json"));
        Assert.Equal(example.Text("internal", "recurrences.json"), later.Text("internal/api/recurrences.json"));
    }

    [Theory]
    [InlineData("[]", "")]
    [InlineData("[metrics, recurrence, actions]", "")]
    [InlineData("[data]", "index.html postmortems.csv postmortems.json postmortems.ndjson postmortems.schema.json")]
    [InlineData("[data, actions]", "actions.csv actions.json actions.ndjson actions.schema.json index.html postmortems.csv postmortems.json postmortems.ndjson postmortems.schema.json")]
    public void It_is_there_if_it_is_switched_on_and_the_part_that_it_tells_of_too(string parts, string files)
    {
        using var workspace = new Workspace().With("site.yml", $"title: T\ninsights: {{ public: {parts} }}\n")
            .With("postmortems/a.md", "---\naudience: public\nstatus: final\ndate: 2026-03-02\n---\n# It broke\n\n## Summary\n\nIt did.\n").Built();
        var folder = Path.Combine(workspace.Output, "public", "api");

        Assert.Equal(files, !Directory.Exists(folder) ? "" : string.Join(' ', Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)));
        Assert.True(workspace.Exists("internal/api/metrics.json"));
        Assert.Equal(files.Length > 0, workspace.Text("public/index.html").Contains("api/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_leak_check_reads_what_spreadsheets_read()
    {
        var forms = Decoded.FormsOfCsv("text\r\n\"the \"\"Big\"\" customer\"\r\n").Select(form => form.Text.Text);

        Assert.Contains(forms, form => form.Contains("the \"Big\" customer", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Properties(JsonObject schema, string table) =>
        schema["properties"]![table]!["items"]!["properties"]!.AsObject().Select(field => field.Key);
}
