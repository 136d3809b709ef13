using System.Text.Json.Nodes;

namespace PostmortemSite.Rendering.Data;

/// <summary>A field of a row, as JSON and as a column of CSV; its schema and value are declared together.</summary>
/// <typeparam name="TRow">What a row is made from.</typeparam>
/// <param name="Name">Its name, in camel case.</param>
/// <param name="IsOptional">True if a row may be without it. No field is ever null.</param>
/// <param name="Schema">Its form, with its description: https://json-schema.org/draft/2020-12/schema.</param>
/// <param name="Value">Its value in a row; null if nothing is known.</param>
internal sealed record DataField<TRow>(string Name, bool IsOptional, JsonObject Schema, Func<TRow, JsonNode?> Value)
{
    /// <summary>True for what has parts of its own, which a column can't hold.</summary>
    public bool IsNested => Schema["items"]?["type"]?.GetValue<string>() == "object";

    /// <summary>Its value in a row; null only if it is optional.</summary>
    public JsonNode? In(TRow row) => Value(row) is { } value ? value
        : IsOptional ? null
        : throw new InvalidOperationException($"The field {Name} has to have a value.");
}
