using System.Collections.Frozen;
using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using PostmortemSite.Model;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>
/// A table and its columns that say when: those whose title is a word for time or date, or the name of a zone, if any
/// of their cells begins with a time; without such a title, those most of whose cells are nothing but a time.
/// </summary>
internal sealed class TimedTable
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "time", "times", "date", "day", "when", "timestamp", "datetime", "hour", "clock", "weekday",
        "時刻", "日時", "日付", "時間", "日", "曜日", "zeit", "datum", "uhrzeit", "zeitpunkt", "tag", "heure", "jour", "hora",
        "fecha", "الوقت", "التاريخ", "الساعة", "اليوم", "التوقيت",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private TimedTable(ImmutableArray<string> titles, ImmutableArray<TimedRow> rows)
    {
        Titles = titles;
        Rows = rows;
        var titled = Columns.Where(IsTimeTitle).ToHashSet();
        TimeColumns = [.. Columns.Where(column => titled.Contains(column) && Count(column, CellTime.Begins) > 0)];
        if (!TimeColumns.IsEmpty) return;
        TimeColumns = [.. Columns.Where(column => Count(column, CellTime.Whole) * 2 > Count(column, CellTime.Filled))];
    }

    /// <summary>The titles of all columns.</summary>
    public ImmutableArray<string> Titles { get; }

    /// <summary>The rows below the header.</summary>
    public ImmutableArray<TimedRow> Rows { get; }

    /// <summary>The columns that say when, in order.</summary>
    public ImmutableArray<int> TimeColumns { get; }

    /// <summary>The other columns, in order.</summary>
    public IEnumerable<int> TextColumns => Columns.Where(column => !TimeColumns.Contains(column));

    /// <summary>True if a column says when.</summary>
    public bool IsTimeline => !TimeColumns.IsEmpty;

    /// <summary>How many rows have a time of day.</summary>
    public int Clocks => Rows.Count(row => TimeColumns.Any(column => row.PartsOf(column)?.Clock is not null));

    /// <summary>True if each of several columns gives the time, as JST and UTC do, rather than a part of it.</summary>
    public bool AreAlternatives =>
        TimeColumns.Length > 1
        && TimeColumns.Count(column => Rows.Any(row => row.PartsOf(column)?.Clock is not null)) > 1;

    private IEnumerable<int> Columns => Enumerable.Range(0, Titles.Length);

    /// <summary>Reads a table's times.</summary>
    public static TimedTable Of(Table table)
    {
        var titles = table.OfType<TableRow>().Where(row => row.IsHeader).Select(TimedRow.TextsOf).FirstOrDefault([]);
        var rows = table.OfType<TableRow>().Where(row => !row.IsHeader).Select(row => new TimedRow(row))
            .ToImmutableArray();
        var width = rows.IsEmpty ? 0 : rows.Max(row => row.Width);
        return new TimedTable([.. titles, .. Enumerable.Repeat("", Math.Max(0, width - titles.Length))], rows);
    }

    private int Count(int column, CellTime least) => Rows.Count(row => row.TimeOf(column) >= least);

    private bool IsTimeTitle(int column) =>
        Titles[column] is { Length: > 0 } title
        && (HeadingWords.Normalise(title).Split(' ', '/', '&').Any(Words.Contains)
            || ZoneNames.In(title) is not null
            || title.StartsWith("時刻", StringComparison.Ordinal)
            || title.StartsWith("日時", StringComparison.Ordinal));
}
