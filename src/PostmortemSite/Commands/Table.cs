using System.Text.Encodings.Web;
using System.Text.Json;

namespace PostmortemSite.Commands;

/// <summary>Rows of text under column names, written as people or as scripts want them.</summary>
internal sealed class Table(string[] columns, IEnumerable<string[]> rows)
{
    /// <summary>One row a line, fields set apart by tabs, empty ones as a dash: for reading and for cut(1).</summary>
    public void WriteText(TextWriter output)
    {
        foreach (var row in rows)
            output.Write(string.Join('\t', row.Select(field => field.Length == 0 ? "-" : OneLine(field))) + "\n");
    }

    /// <summary>A header and a row a line, in columns: for reading.</summary>
    public void WriteColumns(TextWriter output)
    {
        var lines = rows.Select(row => row.Select(OneLine).ToArray()).Prepend(columns).ToList();
        var widths = columns.Select((_, column) => lines.Max(line => line[column].Length)).ToArray();
        foreach (var line in lines)
            output.Write(string.Join("  ", line.Select((field, column) => field.PadRight(widths[column]))).TrimEnd() + "\n");
    }

    /// <summary>RFC 4180, with a header line (https://www.rfc-editor.org/rfc/rfc4180).</summary>
    public void WriteCsv(TextWriter output)
    {
        output.Write(string.Join(',', columns) + "\r\n");
        foreach (var row in rows) output.Write(string.Join(',', row.Select(Quoted)) + "\r\n");
    }

    /// <summary>An array with one object a row; every value is a string.</summary>
    public void WriteJson(Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
        json.WriteStartArray();
        foreach (var row in rows)
        {
            json.WriteStartObject();
            foreach (var (column, field) in columns.Zip(row)) json.WriteString(column, field);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static string Quoted(string field) => field.AsSpan().IndexOfAny("\",\r\n") < 0
        ? field
        : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
