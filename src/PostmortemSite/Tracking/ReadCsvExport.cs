using System.Collections.Immutable;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.Tracking;

/// <summary>
/// Reads an export as a spreadsheet has it: a line of titles, then a line a ticket. Titles may repeat.
/// </summary>
internal static class ReadCsvExport
{
    /// <summary>The titles as written, and the tickets.</summary>
    public static (ImmutableArray<string> Columns, ImmutableArray<ExportRow> Rows) From(string text)
    {
        var rows = CsvReading.Rows(text, SeparatorOf(text)).ToList();
        if (rows.Count == 0) return ([], []);
        var titles = rows[0].Fields;
        var names = titles.Select(ExportRow.Plain).ToList();
        return ([.. titles],
        [
            .. rows.Skip(1).Select(row => new ExportRow(row.Line, row.Fields.Take(names.Count)
                .Select((value, column) => (Name: names[column], Value: value.Trim()))
                .Where(field => field.Value.Length > 0)
                .ToLookup(field => field.Name, field => field.Value, StringComparer.Ordinal))),
        ]);
    }

    /// <summary>Spreadsheets of other languages write semicolons, or tabs.</summary>
    private static char SeparatorOf(string text)
    {
        var titles = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : text.Length);
        return titles.Contains(',') ? ',' : titles.Contains(';') ? ';' : titles.Contains('\t') ? '\t' : ',';
    }
}
