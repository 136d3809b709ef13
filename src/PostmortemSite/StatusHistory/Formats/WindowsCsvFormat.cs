using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>
/// Comma-separated windows, one an incident: incident_id, downtime_start, downtime_end, title, impact; and the segments
/// that lie beside them, one a message: incident_id, start_at, end_at, status. Both are of one source, so that merging
/// puts the segments' times under the windows' names.
/// </summary>
internal sealed class WindowsCsvFormat : IStatusFormat
{
    private const string Id = "incident_id";

    /// <inheritdoc/>
    public StatusFormat Format => StatusFormat.WindowsCsv;

    /// <inheritdoc/>
    public bool Recognises(StatusDocument document)
    {
        var header = document.File.Text.AsSpan();
        header = header[..(header.IndexOf('\n') is var end and >= 0 ? end : header.Length)];
        return header.StartsWith(Id + ",", StringComparison.Ordinal)
            && (header.Contains("downtime_start", StringComparison.Ordinal)
            || header.Contains("start_at", StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public void Read(StatusDocument document, StatusReading reading)
    {
        if (!Recognises(document)) return;
        var rows = CsvReading.Rows(document.File.Text).ToList();
        var columns = rows[0].Fields.ToList();
        var records = new List<(int Line, IReadOnlyDictionary<string, string> Row)>();
        foreach (var (line, fields) in rows.Skip(1))
            if (fields.Count != columns.Count)
                reading.Skip(document.LineAt(line), fields[0],
                    $"it has {fields.Count} fields where the header has {columns.Count}");
            else if (fields[columns.IndexOf(Id)].Length == 0)
                reading.Skip(document.LineAt(line), string.Join(',', fields), "it has no id");
            else records.Add((line, columns.Zip(fields).DistinctBy(pair => pair.First)
                .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)));

        if (columns.Contains("downtime_start"))
            foreach (var (line, row) in records) reading.Add(Window(row, document, line, reading));
        else
            foreach (var segments in records.GroupBy(record => record.Row[Id], StringComparer.Ordinal))
                reading.Add(Segments([.. segments], document, reading));
    }

    private static StatusIncident Window(IReadOnlyDictionary<string, string> row, StatusDocument document, int line,
        StatusReading reading)
    {
        var flags = new List<StatusFlag>();
        var impact = StatusReading.Impact(row.GetValueOrDefault("impact"), flags);
        return new StatusIncident
        {
            Source = reading.Source.Name,
            Id = row[Id],
            Name = row.GetValueOrDefault("title") is { Length: > 0 } title ? title : row[Id],
            Impact = impact,
            IsMaintenance = impact == StatusImpact.Maintenance,
            Started = reading.Time(row.GetValueOrDefault("downtime_start"), "its start", flags),
            Resolved = reading.Time(row.GetValueOrDefault("downtime_end"), "its end", flags),
            Flags = [.. flags],
            Place = document.LineAt(line),
        };
    }

    private static StatusIncident Segments(
        List<(int Line, IReadOnlyDictionary<string, string> Row)> segments, StatusDocument document,
        StatusReading reading)
    {
        var flags = new List<StatusFlag>();
        var id = segments[0].Row[Id];
        return new StatusIncident
        {
            Source = reading.Source.Name,
            Id = id,
            Name = id,
            Updates = [.. segments.Select(segment => StatusReading.Update(
                reading.Time(segment.Row.GetValueOrDefault("start_at"), "the time of an update", flags),
                segment.Row.GetValueOrDefault("status"),
                new StatusText("", StatusMarkup.Plain),
                flags))],
            Flags = [.. flags],
            Place = document.LineAt(segments[0].Line),
        };
    }
}
