using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PostmortemSite.Rendering.Data;

/// <summary>
/// Writes a table as CSV (https://www.rfc-editor.org/rfc/rfc4180), for spreadsheets: text that one of them would take
/// for a formula begins with an apostrophe (https://owasp.org/www-community/attacks/CSV_Injection), and what has parts
/// of its own is left out.
/// </summary>
internal static class WriteCsv
{
    public static string Of(DataTable table)
    {
        var csv = new StringBuilder();
        Line(csv, table.Columns);
        foreach (var row in table.Rows) Line(csv, table.Columns.Select(column => Field(row[column])));
        return csv.ToString();
    }

    private static void Line(StringBuilder csv, IEnumerable<string> fields) =>
        csv.AppendJoin(',', fields.Select(Quoted)).Append("\r\n");

    private static string Field(JsonNode? value) => value switch
    {
        null => "",
        JsonArray texts => NoFormula(string.Join("; ", texts.Select(text => text!.GetValue<string>()))),
        _ when value.GetValueKind() == JsonValueKind.String => NoFormula(value.GetValue<string>()),
        _ => value.ToJsonString(),
    };

    /// <summary>East Asian spreadsheets take the signs in full width for the same.</summary>
    private static string NoFormula(string text) =>
        text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..] ? "'" + text : text;

    private static string Quoted(string field) => field.AsSpan().IndexOfAny("\",\r\n") < 0
        ? field
        : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
