using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Rendering.Data;

public class WhenDataIsWritten(ExampleData example)
{
    private static readonly string[] Moments = ["started", "detected", "mitigated", "published"];

    public static TheoryData<string, string> Sets =>
        [.. from edition in ExampleData.Editions from set in ExampleData.Sets select (edition, set)];

    public static TheoryData<string, string, string, string> Tables =>
        [.. from edition in ExampleData.Editions from table in ExampleData.Tables select (edition, table.Set, table.Key, table.File)];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Json_is_as_its_schema_says(string edition, string set)
    {
        var (schema, json) = (example.Json(edition, $"{set}.schema.json"), example.Json(edition, $"{set}.json"));

        Assert.Empty(SchemaCheck.Complaints(schema, json));
        Assert.Equal(1, json["version"]!.GetValue<int>());
        Assert.Equal(schema["properties"]!.AsObject().Select(field => field.Key), json.Select(field => field.Key));
        Assert.True(json.Count(field => field.Value is JsonArray { Count: > 0 }) == json.Count - 1, "A table is empty, and proves nothing.");
    }

    [Fact]
    public void A_schema_refuses_what_it_doesnt_say()
    {
        var schema = example.Json("internal", "actions.schema.json");
        var json = example.Json("internal", "actions.json");
        var action = json["actions"]![0]!.AsObject();
        action["state"] = "finished";
        action["line"] = "7";
        action["due"] = null;
        action.Remove("text");
        action["mood"] = "good";

        Assert.Equal(
            ["$.actions[0] has no text", "$.actions[0].due is null", "$.actions[0].line isn't of type integer", "$.actions[0].mood isn't in the schema", "$.actions[0].state: finished is no choice"],
            SchemaCheck.Complaints(schema, json).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Each_form_holds_the_same_rows_in_the_same_order(string edition, string set, string key, string file)
    {
        var rows = example.Json(edition, $"{set}.json")[key]!.AsArray();
        var lines = example.Text(edition, $"{file}.ndjson");
        var csv = Csv.Read(example.Text(edition, $"{file}.csv"));
        var order = example.Json(edition, $"{set}.schema.json")["properties"]![key]!["items"]!["properties"]!.AsObject().Select(field => field.Key).ToList();

        Assert.EndsWith("\n", lines, StringComparison.Ordinal);
        Assert.Equal(rows.Select(row => row!.ToJsonString()), lines.TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!.ToJsonString()));
        Assert.All(rows, row => Assert.Equal(order.Where(row!.AsObject().ContainsKey), row!.AsObject().Select(field => field.Key)));
        Assert.Equal(order.Except(["reasons", "helping"]), csv[0]);
        Assert.Equal(
            rows.Select(row => string.Join('|', csv[0].Select(column => Plain(row![column])))),
            csv.Skip(1).Select(line => string.Join('|', line.Select(field => field.StartsWith('\'') ? field[1..] : field))));
    }

    [Fact]
    public void Bytes_are_UTF_8_with_Unix_line_ends()
    {
        var folder = Path.Combine(example.Workspace.Output, "internal", "api");
        foreach (var path in Directory.GetFiles(folder, "*json"))
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path));
            Assert.DoesNotContain('\r', text);
            Assert.DoesNotContain('\uFEFF', text);
            Assert.EndsWith("\n", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Moments_keep_the_offset_that_was_written()
    {
        using var workspace = new Workspace()
            .With("site.yml", "title: T\n")
            .With("postmortems/a.md", """
                ---
                date: 2026-03-02
                started: 2026-03-02T10:00+05:45
                detected: 2026-03-02 10:05
                mitigated: 2026-03-02T05:00:30Z
                published: 2026-03-09
                ---
                # A
                """).Built();
        var row = Row(workspace, "postmortems");

        Assert.Equal(
            ["2026-03-02T10:00:00+05:45", "2026-03-02T10:05:00", "2026-03-02T05:00:30Z", "2026-03-09"],
            Moments.Select(name => row[name]!.GetValue<string>()));
        Assert.False(row.ContainsKey("resolved"));
        var metrics = JsonNode.Parse(workspace.Text("internal/api/metrics.json"))!["metrics"]!.AsArray();
        Assert.Equal("""{"postmortem":"a","date":"2026-03-02","metric":"time-to-mitigate","state":"recorded","seconds":2730,"from":"front-matter","to":"front-matter"}""",
            metrics.Single(metric => metric!["metric"]!.GetValue<string>() == "time-to-mitigate")!.ToJsonString());
        Assert.Equal(["only one of when it started and when it was detected names a time zone"], metrics
            .Where(metric => metric!["state"]!.GetValue<string>() == "invalid").Select(metric => metric!["reason"]!.GetValue<string>()));
    }

    [Fact]
    public void No_field_is_a_formula_and_every_sign_survives()
    {
        using var workspace = new Workspace()
            .With("postmortems/a.md", "---\ntitle: '=HYPERLINK(\"https://a.example\")'\ndate: 2026-03-02\n---\n\n## Action items\n\n- [ ] +1 \"more\", and more\n- [ ] @ada -- asks\n- [ ] ＝2\n- [ ] 5 - 3\n")
            .Built();

        Assert.Equal("'=HYPERLINK(\"https://a.example\")", Csv.Read(workspace.Text("internal/api/postmortems.csv"))[1][2]);
        var texts = Csv.Read(workspace.Text("internal/api/actions.csv")).Skip(1).Select(line => line[2]).ToList();
        Assert.Contains("'+1 \"more\", and more", texts);
        Assert.Contains("'＝2", texts);
        Assert.Contains("5 - 3", texts);
        Assert.DoesNotContain(texts, text => text[0] is '=' or '+' or '-' or '@');
        Assert.Equal("=HYPERLINK(\"https://a.example\")", Row(workspace, "postmortems")["title"]!.GetValue<string>());
    }

    [Fact]
    public void An_empty_archive_has_empty_tables()
    {
        using var workspace = new Workspace().With("site.yml", "title: T\n").Built();

        foreach (var (set, key, file) in ExampleData.Tables.Where(table => table.Key is not ("summaries" or "repeatRates")))
        {
            Assert.Empty(JsonNode.Parse(workspace.Text($"internal/api/{set}.json"))![key]!.AsArray());
            Assert.Equal("", workspace.Text($"internal/api/{file}.ndjson"));
            Assert.Single(Csv.Read(workspace.Text($"internal/api/{file}.csv")));
        }
    }

    [Theory]
    [InlineData("internal")]
    [InlineData("public")]
    public void A_page_leads_to_every_file(string edition)
    {
        var page = example.Workspace.Page($"{edition}/api/index.html");
        var linked = page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!.Split('/')[^1]).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(
            Directory.GetFiles(Path.Combine(example.Workspace.Output, edition, "api")).Select(Path.GetFileName).Where(file => file != "index.html").Order(StringComparer.Ordinal),
            linked.Where(file => file!.Contains('.')).Order(StringComparer.Ordinal));
        Assert.Contains("jq", page.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(example.Workspace.Page($"{edition}/index.html").QuerySelectorAll("footer a"), link => link.TextContent == "Data");
    }

    private static JsonObject Row(Workspace workspace, string file) => JsonNode.Parse(workspace.Text($"internal/api/{file}.ndjson"))!.AsObject();

    private static string Plain(JsonNode? value) => value switch
    {
        null => "",
        JsonArray texts => string.Join("; ", texts.Select(text => text!.GetValue<string>())),
        _ when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => value.ToJsonString(),
    };
}
