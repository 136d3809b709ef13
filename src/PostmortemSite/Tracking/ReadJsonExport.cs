using System.Collections.Immutable;
using System.Text.Json;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.Tracking;

/// <summary>
/// Reads an export in JSON: the first list of objects in it, be it the whole or what an API wraps around it. What
/// stands under "fields" counts as the ticket's own; of an object in a ticket its name counts.
/// </summary>
internal static class ReadJsonExport
{
    private const int MaxDepth = 6;

    private static readonly string[] Names = ["name", "displayName", "login", "username", "title", "value", "key"];

    /// <summary>The columns, and the tickets.</summary>
    public static (ImmutableArray<string> Columns, ImmutableArray<ExportRow> Rows) From(JsonElement root)
    {
        ImmutableArray<ExportRow> rows = [.. List(root, MaxDepth).Select(ticket => new ExportRow(0, Fields(ticket)
            .ToLookup(field => ExportRow.Plain(field.Name), field => field.Value, StringComparer.Ordinal)))];
        return ([.. rows.SelectMany(row => row.Fields.Select(field => field.Key)).Distinct(StringComparer.Ordinal)], rows);
    }

    private static IEnumerable<JsonElement> List(JsonElement element, int depth)
    {
        if (depth == 0) return [];
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object);
        return element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().Select(property => List(property.Value, depth - 1).ToList())
                .FirstOrDefault(list => list.Count > 0) ?? []
            : [];
    }

    private static IEnumerable<(string Name, string Value)> Fields(JsonElement ticket)
    {
        foreach (var property in ticket.EnumerateObject())
        {
            if (property.Name == "fields" && property.Value.ValueKind == JsonValueKind.Object)
                foreach (var field in Fields(property.Value)) yield return field;
            foreach (var value in Values(property.Value)) yield return (property.Name, value);
            // Jira and Linear say beside a team's own word for a state what it means.
            if ((property.Value.Map("statusCategory")?.Text("key") ?? property.Value.Text("type")) is { } category)
                yield return (property.Name + "Category", category);
        }
    }

    private static IEnumerable<string> Values(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String or JsonValueKind.Number => [value.ToString()],
        JsonValueKind.Object when Names.Select(name => value.Text(name)).OfType<string>().FirstOrDefault() is { } name => [name],
        JsonValueKind.Object when value.List("nodes") is { } nodes => nodes.EnumerateArray().SelectMany(Values),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Values),
        _ => [],
    };
}
