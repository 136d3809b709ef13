using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PostmortemSite.Model;

namespace PostmortemSite.Rendering.Data;

/// <summary>Writes an edition's data: JSON with its schema, and each table as NDJSON and CSV too.</summary>
internal static class WriteDataFiles
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonWriterOptions Short = Readable with { Indented = false };

    public static IEnumerable<(SiteAddress Address, byte[] Content)> Of(IEdition edition)
    {
        foreach (var set in DataSet.Of(edition))
        {
            yield return (set.Json, Json(set));
            yield return (set.Schema, Written(Schema(set), Readable));
            foreach (var table in set.Tables)
            {
                yield return (table.Ndjson, [.. table.Rows.SelectMany(row => Written(row, Short))]);
                yield return (table.Csv, Encoding.UTF8.GetBytes(WriteCsv.Of(table)));
            }
        }
    }

    private static byte[] Json(DataSet set) => Written(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", DataSet.Version);
        foreach (var table in set.Tables)
        {
            json.WriteStartArray(table.Key);
            foreach (var row in table.Rows) row.WriteTo(json);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }, Readable);

    private static JsonObject Schema(DataSet set) => new()
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["title"] = set.Title,
        ["description"] = "What isn't known isn't there: no value is null.",
        ["type"] = "object",
        ["required"] = new JsonArray(["version", .. set.Tables.Select(table => (JsonNode)table.Key)]),
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(set.Tables
            .Select(table => KeyValuePair.Create(table.Key, (JsonNode?)new JsonObject
            {
                ["type"] = "array",
                ["description"] = table.Description,
                ["items"] = table.RowSchema.DeepClone(),
            }))
            .Prepend(KeyValuePair.Create("version", (JsonNode?)new JsonObject { ["const"] = DataSet.Version }))),
    };

    private static byte[] Written(JsonNode node, JsonWriterOptions options) =>
        Written(json => node.WriteTo(json), options);

    private static byte[] Written(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, options)) write(json);
        return [.. buffer.WrittenSpan, (byte)'\n'];
    }
}
