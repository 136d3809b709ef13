using System.Text.Json;

namespace PostmortemSite.Tests.StatusHistory.Pages;

/// <summary>As much of JSON Schema as our own schemas use: types, constants, properties, items.</summary>
internal static class JsonShape
{
    /// <summary>Where a document differs from its schema.</summary>
    public static IEnumerable<string> Differences(JsonElement value, JsonElement schema, string place = "$")
    {
        if (schema.TryGetProperty("const", out var constant) && constant.GetRawText() != value.GetRawText())
            yield return $"{place} isn't {constant}";
        if (schema.TryGetProperty("type", out var type) && !Types(type).Contains(TypeOf(value)))
            yield return $"{place} is a {TypeOf(value)}";
        if (value.ValueKind == JsonValueKind.Array)
        {
            if (schema.TryGetProperty("minItems", out var least) && value.GetArrayLength() < least.GetInt32())
                yield return $"{place} has too few";
            foreach (var difference in value.EnumerateArray().SelectMany(
                (item, i) => Differences(item, schema.GetProperty("items"), $"{place}[{i}]"))) yield return difference;
        }

        if (value.ValueKind != JsonValueKind.Object) yield break;
        var properties = schema.GetProperty("properties");
        foreach (var name in schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!))
            if (!value.TryGetProperty(name, out _)) yield return $"{place} has no {name}";
        foreach (var property in value.EnumerateObject())
            if (!properties.TryGetProperty(property.Name, out var known)) yield return $"{place} has {property.Name}";
            else foreach (var difference in Differences(property.Value, known, $"{place}.{property.Name}"))
                yield return difference;
    }

    private static IEnumerable<string?> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array
            ? type.EnumerateArray().Select(one => one.GetString())
            : [type.GetString()];

    private static string TypeOf(JsonElement value) => value.ValueKind.ToString().ToLowerInvariant();
}
