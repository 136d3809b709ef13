using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using PostmortemSite.Model;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>Reads tables with one or more columns of dates and times; the other columns say what happened.</summary>
internal sealed class TableTimeline(TimelineSetting setting)
{
    private const string Between = " — ";

    /// <summary>Reads a table that is a timeline.</summary>
    public void Read(TimedTable table)
    {
        var zones = table.TimeColumns.ToDictionary(
            column => column, column => Preamble.Column(table.Titles[column], setting.Clock));
        var areAlternatives = table.AreAlternatives;
        var texts = table.TextColumns.ToImmutableArray();
        setting.Writer.Table(new TimelineBlock(
            [.. table.Rows.Select(row => Entry(row, table.TimeColumns, texts, zones, areAlternatives))],
            Join(table.TimeColumns.Select(column => table.Titles[column])),
            Join(texts.Select(column => table.Titles[column]))));
    }

    private TimelineEntry Entry(
        TimedRow row, ImmutableArray<int> times, ImmutableArray<int> texts, Dictionary<int, NamedZone?> zones,
        bool areAlternatives)
    {
        var written = times.Select(row.Text).Where(text => text.Length > 0).ToList();
        var chosen = areAlternatives ? times.MaxBy(column => Clarity(row.PartsOf(column), zones[column])) : times[0];
        var parts = areAlternatives || times.Length == 1 ? row.PartsOf(chosen) : ReadTime.Of(string.Join(' ', written));
        var zone = areAlternatives ? zones[chosen] : zones.Values.FirstOrDefault(each => each is not null);
        var (when, until) = parts is null ? (null, null) : setting.Clock.Read(parts, row.Line, zone);
        var cells = texts.Select(row.Cell).OfType<TableCell>().ToList();
        return new TimelineEntry(
            string.Join(areAlternatives ? " / " : " ", written), Join(cells.Select(Html)),
            Join(texts.Select(row.Text)), row.Line)
        {
            When = when,
            Until = until,
        };
    }

    /// <summary>Of several times for one entry, one with a time of day, a known zone and a date tells most.</summary>
    private static int Clarity(TimeParts? parts, NamedZone? zone) => parts is null ? 0
        : 1 + (parts.Clock is null ? 0 : 4) + (parts.Date is null ? 0 : 2)
            + ((parts.Zone ?? zone) is { IsAmbiguous: false } ? 3 : 0);

    private string Html(TableCell cell) =>
        cell is [ParagraphBlock { Inline: { } inline }] ? setting.Html(inline) : setting.Html((IEnumerable<Block>)cell);

    private static string Join(IEnumerable<string> texts) => string.Join(Between, texts.Where(text => text.Length > 0));
}
