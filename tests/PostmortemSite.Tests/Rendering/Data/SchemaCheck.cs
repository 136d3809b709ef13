using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime.Text;

namespace PostmortemSite.Tests.Rendering.Data;

/// <summary>
/// As much of JSON Schema 2020-12 as our schemas use. A word that it doesn't know is a complaint, so that none of theirs
/// goes unchecked.
/// </summary>
internal static class SchemaCheck
{
    private static readonly string[] Known =
        ["$schema", "title", "description", "type", "const", "enum", "format", "pattern", "minimum", "items", "properties", "required", "additionalProperties"];

    /// <summary>What is wrong with a value.</summary>
    public static IEnumerable<string> Complaints(JsonObject schema, JsonNode? value, string place = "$")
    {
        foreach (var word in schema.Where(word => !Known.Contains(word.Key))) yield return $"{place}: the schema says {word.Key}";
        if (value is null)
        {
            yield return $"{place} is null";
            yield break;
        }

        if (schema["type"] is { } type && !IsOf(type.GetValue<string>(), value)) yield return $"{place} isn't of type {type}";
        if (schema["const"] is { } only && !JsonNode.DeepEquals(only, value)) yield return $"{place} isn't {only}";
        if (schema["enum"] is JsonArray choices && !choices.Any(choice => JsonNode.DeepEquals(choice, value))) yield return $"{place}: {value} is no choice";
        if (schema["minimum"] is { } least && value.GetValueKind() == JsonValueKind.Number && value.GetValue<decimal>() < least.GetValue<decimal>()) yield return $"{place}: {value} is too small";
        if (schema["pattern"] is { } pattern && !Regex.IsMatch(value.GetValue<string>(), pattern.GetValue<string>())) yield return $"{place}: {value} doesn't match";
        if (schema["format"] is { } format && (format.GetValue<string>() != "date" || !LocalDatePattern.Iso.Parse(value.GetValue<string>()).Success)) yield return $"{place}: {value} is no {format}";
        foreach (var complaint in Parts(schema, value, place)) yield return complaint;
    }

    private static IEnumerable<string> Parts(JsonObject schema, JsonNode value, string place) => value switch
    {
        JsonArray array => array.SelectMany((item, i) => Complaints(schema["items"]!.AsObject(), item, $"{place}[{i}]")),
        JsonObject one => schema["required"]!.AsArray().Where(name => !one.ContainsKey(name!.GetValue<string>())).Select(name => $"{place} has no {name}")
            .Concat(one.SelectMany(field => schema["properties"]![field.Key] is JsonObject known
                ? Complaints(known, field.Value, $"{place}.{field.Key}")
                : [$"{place}.{field.Key} isn't in the schema"])),
        _ => [],
    };

    private static bool IsOf(string type, JsonNode value) => (type, value.GetValueKind()) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => decimal.IsInteger(value.GetValue<decimal>()),
        _ => false,
    };
}
