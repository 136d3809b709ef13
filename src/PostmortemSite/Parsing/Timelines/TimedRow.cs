using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using PostmortemSite.Parsing.Markdown;

namespace PostmortemSite.Parsing.Timelines;

/// <summary>How much of a table's cell is a time.</summary>
internal enum CellTime
{
    /// <summary>The cell is empty.</summary>
    Empty,

    /// <summary>None of it.</summary>
    Filled,

    /// <summary>Its beginning.</summary>
    Begins,

    /// <summary>All of it.</summary>
    Whole,
}

/// <summary>A row of a table; the times of its cells are read once, and only where somebody asks.</summary>
internal sealed class TimedRow(TableRow row)
{
    private readonly ImmutableArray<string> texts = TextsOf(row);
    private readonly TimeParts?[] parts = new TimeParts?[row.Count];
    private readonly bool[] isRead = new bool[row.Count];

    /// <summary>How many cells it has.</summary>
    public int Width => texts.Length;

    /// <summary>The row's line in the file, from 1.</summary>
    public int Line => row.Line + 1;

    /// <summary>The plain text of a row's cells.</summary>
    public static ImmutableArray<string> TextsOf(TableRow row) => [.. row.OfType<TableCell>().Select(PlainText.Of)];

    /// <summary>A cell, or null where the row is shorter than the table.</summary>
    public TableCell? Cell(int column) => column < row.Count ? (TableCell)row[column] : null;

    /// <summary>A cell's plain text.</summary>
    public string Text(int column) => column < texts.Length ? texts[column] : "";

    /// <summary>The time that a cell begins with, or null.</summary>
    public TimeParts? PartsOf(int column)
    {
        if (column >= texts.Length) return null;
        if (!isRead[column]) (isRead[column], parts[column]) = (true, ReadTime.Of(texts[column]));
        return parts[column];
    }

    /// <summary>How much of a cell is a time.</summary>
    public CellTime TimeOf(int column)
    {
        var text = Text(column);
        if (text.Length == 0) return CellTime.Empty;
        if (DateWords.Weekday(text.AsSpan().TrimEnd('.')) is not null) return CellTime.Whole;
        return PartsOf(column) is not { IsSentence: false } time ? CellTime.Filled
            : time.Rest == text.Length ? CellTime.Whole
            : CellTime.Begins;
    }
}
