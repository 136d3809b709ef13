using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>Reads tables with one or more columns of dates and times; the other columns say what happened.</summary>
internal sealed class TableTimeline(TimelineSetting setting)
{
    private const string Between = " — ";

    /// <summary>True for a table that has a column of times.</summary>
    public static bool Fits(Table table) => TimeColumns.Of(table) is not null;

    /// <summary>How many rows have a time of day.</summary>
    public static int CountClocks(Table table) => TimeColumns.Of(table) is { } columns
        ? TimeColumns.Rows(table).Count(row => ReadTime.Of(columns.TimeOf(row).Text) is { Clock: not null })
        : 0;

    public void Read(Table table)
    {
        var columns = TimeColumns.Of(table)!;
        var zones = columns.Titles.Select(title => Preamble.Column(title, setting.Clock)).ToList();
        var entries = TimeColumns.Rows(table).Select(row => Entry(row, columns, zones)).ToImmutableArray();
        setting.Writer.Table(new TimelineBlock(entries, Join(columns.TimeTitles), Join(columns.TextTitles)));
    }

    private TimelineEntry Entry(TableRow row, TimeColumns columns, List<NamedZone?> zones)
    {
        var line = row.Line + 1;
        var (text, column) = columns.TimeOf(row, zones);
        var cells = columns.TextsOf(row).ToList();
        var (when, until) = ReadTime.Of(text) is { } parts
            ? setting.Clock.Read(parts, line, column is { } place ? zones[place] : zones.FirstOrDefault(zone => zone is not null))
            : (null, null);
        return new TimelineEntry(columns.AllTimesOf(row), Join(cells.Select(Html)), Join(cells.Select(PlainText.Of)), line)
        {
            When = when,
            Until = until,
        };
    }

    private string Html(TableCell cell) =>
        cell is [ParagraphBlock { Inline: { } inline }] ? setting.Html(inline) : setting.Html((IEnumerable<Block>)cell);

    private static string Join(IEnumerable<string> texts) => string.Join(Between, texts.Where(text => text.Length > 0));
}
