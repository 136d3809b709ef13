using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace PostmortemSite.Rendering.Data;

/// <summary>Rows that have the same fields: an array of a JSON file, and an NDJSON and a CSV file of its own.</summary>
/// <param name="Key">What the array is called in the JSON file.</param>
/// <param name="FileName">What its own files are called, without the extension.</param>
/// <param name="Description">What a row is, in a sentence.</param>
/// <param name="RowSchema">The form of a row.</param>
/// <param name="Columns">The fields that fit into a column, in their order.</param>
/// <param name="Rows">The rows.</param>
public sealed record DataTable(
    string Key,
    string FileName,
    string Description,
    JsonObject RowSchema,
    ImmutableArray<string> Columns,
    ImmutableArray<JsonObject> Rows)
{
    /// <summary>Its rows as NDJSON (https://github.com/ndjson/ndjson-spec).</summary>
    public SiteAddress Ndjson => SiteAddress.Data.File($"{FileName}.ndjson");

    /// <summary>Its rows as CSV.</summary>
    public SiteAddress Csv => SiteAddress.Data.File($"{FileName}.csv");

    internal static DataTable Of<TRow>(
        string key, string fileName, string description, DataFields<TRow> fields, IEnumerable<TRow> rows) =>
        new(key, fileName, description, fields.Schema(),
            [.. fields.All.Where(field => !field.IsNested).Select(field => field.Name)], [.. rows.Select(fields.Of)]);
}
