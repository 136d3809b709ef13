using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace PostmortemSite.Rendering.Data;

/// <summary>What the page on the data says of it in words: the fields of a table, and what one can ask.</summary>
internal static class DataText
{
    /// <summary>The fields of a table as its schema has them.</summary>
    public static IEnumerable<(string Name, string Type, string Description)> FieldsOf(DataTable table)
    {
        var required = table.RowSchema["required"]!.AsArray().Select(name => name!.GetValue<string>())
            .ToHashSet(StringComparer.Ordinal);
        return table.RowSchema["properties"]!.AsObject().Select(field => (
            field.Key,
            TypeOf(field.Value!) + (required.Contains(field.Key) ? "" : ", if known"),
            field.Value!["description"]!.GetValue<string>()));
    }

    /// <summary>Commands to begin with, for the data sets that there are (https://jqlang.org/manual/).</summary>
    public static IEnumerable<(string What, string Command)> ExamplesOf(ImmutableArray<DataSet> sets, SitePage page)
    {
        var folder = page.Canonical ?? "https://postmortems.example/api/";
        yield return ("The postmortems in a table:",
            $"curl -s {folder}postmortems.json |\n  jq -r '.postmortems[] | [.date, .severity, .title] | @tsv'");
        if (sets.Any(set => set.Name == "metrics"))
            yield return ("How long incidents took, by quarter: median, 90th percentile, and of how many:",
                $"curl -s {folder}metrics.json |\n"
                + "  jq -r '.summaries[] | select(.by == \"quarter\" and .metric == \"time-to-resolve\")\n"
                + "    | [.key, .medianSeconds, .p90Seconds, .n] | @tsv'");
        if (sets.Any(set => set.Name == "actions"))
            yield return ("How far the action items have come:",
                $"curl -s {folder}actions.ndjson |\n  jq -s 'group_by(.state) | map({{(.[0].state): length}}) | add'");
        if (sets.Any(set => set.Name == "recurrences"))
            yield return ("Failures that came back a second time or more often:",
                $"curl -s {folder}recurrences.ndjson |\n"
                + "  jq -r 'select(.number > 1) | [.date, .number, .chain, .postmortem] | @tsv'");
    }

    private static string TypeOf(JsonNode schema) => schema switch
    {
        _ when schema["enum"] is JsonArray choices =>
            string.Join(", ", choices.Select(choice => choice!.GetValue<string>())),
        _ when schema["items"] is { } items =>
            items["type"]!.GetValue<string>() == "object" ? "list of objects" : "list of strings",
        _ when schema["format"] is not null => "date",
        _ when schema["pattern"] is not null => "moment",
        _ => schema["type"]!.GetValue<string>(),
    };
}
