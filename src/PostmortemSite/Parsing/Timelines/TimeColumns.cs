using System.Collections.Frozen;
using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>
/// Which columns of a table say when. A column does if its title is a word for time or date and some of its cells
/// begin with one, or if most of its cells are nothing but a time.
/// </summary>
/// <param name="Titles">The titles of all columns.</param>
/// <param name="Times">The columns that say when, in order; never empty.</param>
/// <param name="AreAlternatives">True if each of several gives the time, as JST and UTC do; false if they complete each other.</param>
internal sealed record TimeColumns(ImmutableArray<string> Titles, ImmutableArray<int> Times, bool AreAlternatives)
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "time", "times", "date", "day", "when", "timestamp", "datetime", "hour", "clock", "weekday",
        "時刻", "日時", "日付", "時間", "日", "曜日", "zeit", "datum", "uhrzeit", "zeitpunkt", "tag", "heure", "jour", "hora", "fecha",
        "الوقت", "التاريخ", "الساعة", "اليوم", "التوقيت",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The table's columns, or null if none says when.</summary>
    public static TimeColumns? Of(Table table)
    {
        var titles = table.OfType<TableRow>().Where(row => row.IsHeader).Select(Texts).FirstOrDefault([]);
        var rows = Rows(table).Select(row => Texts(row)).ToList();
        var width = rows.Count == 0 ? 0 : rows.Max(row => row.Length);
        var times = Enumerable.Range(0, width)
            .Where(column => SaysWhen(column < titles.Length ? titles[column] : "", rows, column))
            .ToImmutableArray();
        if (times.IsEmpty) return null;
        var clocks = times.Count(column => rows.Any(row => Parts(row, column) is { Clock: not null }));
        return new TimeColumns([.. titles, .. Enumerable.Repeat("", Math.Max(0, width - titles.Length))], times, clocks > 1);
    }

    /// <summary>The rows below the header.</summary>
    public static IEnumerable<TableRow> Rows(Table table) => table.OfType<TableRow>().Where(row => !row.IsHeader);

    /// <summary>The titles of the columns that say when.</summary>
    public IEnumerable<string> TimeTitles => Times.Select(column => Titles[column]);

    /// <summary>The titles of the other columns.</summary>
    public IEnumerable<string> TextTitles =>
        Enumerable.Range(0, Titles.Length).Where(column => !Times.Contains(column)).Select(column => Titles[column]);

    /// <summary>
    /// The text to read a row's time from and, of alternatives, the column that it stands in: the one with a date and
    /// a known zone before others.
    /// </summary>
    public (string Text, int? Column) TimeOf(TableRow row, IReadOnlyList<NamedZone?>? zones = null)
    {
        var texts = Texts(row);
        if (Times.Length == 1) return (Cell(texts, Times[0]), Times[0]);
        if (!AreAlternatives) return (string.Join(' ', Times.Select(column => Cell(texts, column))).Trim(), null);
        var best = Times.MaxBy(column => Parts(texts, column) is not { } parts ? 0
            : 1 + (parts.Clock is null ? 0 : 4) + (parts.Date is null ? 0 : 2)
                + (parts.Zone is not null || zones?[column] is { IsAmbiguous: false } ? 3 : 0));
        return (Cell(texts, best), best);
    }

    /// <summary>All that a row says about when.</summary>
    public string AllTimesOf(TableRow row)
    {
        var texts = Texts(row);
        return string.Join(AreAlternatives ? " / " : " ", Times.Select(column => Cell(texts, column)).Where(text => text.Length > 0));
    }

    /// <summary>The cells that say what.</summary>
    public IEnumerable<TableCell> TextsOf(TableRow row) =>
        row.OfType<TableCell>().Where((_, column) => !Times.Contains(column));

    private static bool SaysWhen(string title, List<ImmutableArray<string>> rows, int column)
    {
        var (timed, whole, filled) = (0, 0, 0);
        foreach (var row in rows)
        {
            var text = Cell(row, column);
            if (text.Length > 0) filled++;
            if (DateWords.Weekday(text.TrimEnd('.')) is not null) (timed, whole) = (timed + 1, whole + 1);
            if (ReadTime.Of(text) is not { IsSentence: false } parts) continue;
            timed++;
            if (parts.Rest == text.Length) whole++;
        }

        return timed > 0 && (IsTimeTitle(title) || whole * 2 > filled);
    }

    private static bool IsTimeTitle(string title) =>
        HeadingWords.Normalise(title).Split([' ', '/', '&'], StringSplitOptions.RemoveEmptyEntries).Any(Words.Contains)
        || ZoneNames.In(title) is not null
        || title.StartsWith("時刻", StringComparison.Ordinal) || title.StartsWith("日時", StringComparison.Ordinal);

    private static TimeParts? Parts(ImmutableArray<string> row, int column) => ReadTime.Of(Cell(row, column));

    private static string Cell(ImmutableArray<string> row, int column) => column < row.Length ? row[column] : "";

    private static ImmutableArray<string> Texts(TableRow row) => [.. row.OfType<TableCell>().Select(PlainText.Of)];
}
