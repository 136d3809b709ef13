using PostmortemSite.Model;

namespace PostmortemSite.Parsing;

/// <summary>
/// Refuses text that is small to write and huge to read: tables whose missing cells are filled up, lines without end,
/// quotes and lists nested beyond sense. Measured: 32 KB of table became 640 MB of HTML.
/// </summary>
internal static class SourceLimits
{
    private const int MaxLineLength = 20_000;
    private const int MaxTableCells = 20_000;
    private const int MaxIndentation = 64;
    private const int MaxBracketRun = 2_000;

    /// <summary>True, with a problem, if the text is over a limit.</summary>
    public static bool AreExceeded(SourceFile source, Action<Problem> report)
    {
        int line = 0, tableRows = 0, tableColumns = 0, openBrackets = 0;
        foreach (var range in source.Text.AsSpan().EnumerateLines())
        {
            line++;
            if (range.Length > MaxLineLength)
                return Over("line-length", $"The line has {range.Length:N0} characters; the limit is {MaxLineLength:N0}.", "Break it up.");
            if (Depth(range) > MaxIndentation)
                return Over("nesting", $"The text is nested deeper than {MaxIndentation}.", "Flatten the quotes or lists.");

            var pipes = range.Count('|');
            (tableRows, tableColumns) = pipes > 0 ? (tableRows + 1, Math.Max(tableColumns, pipes + 1)) : (0, 0);
            if ((long)tableRows * tableColumns > MaxTableCells)
                return Over("table-size", $"A table has more than {MaxTableCells:N0} cells.", "Link to the data instead.");

            openBrackets = range.IsWhiteSpace() ? 0 : openBrackets + range.Count('[') + range.Count('*');
            if (openBrackets > MaxBracketRun)
                return Over("too-complex", $"A paragraph has more than {MaxBracketRun:N0} brackets and stars.",
                    "Put it into a code fence, or break it up.");
        }

        return false;

        bool Over(string code, string message, string remedy)
        {
            report(Problem.Error(source.Path, new Position(line, 1), code, message, remedy));
            return true;
        }
    }

    /// <summary>How deep a line's text stands: its quote marks, or its indentation in list levels of two.</summary>
    private static int Depth(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(" \t>");
        var lead = line[..^text.Length];
        return text.IsEmpty ? 0 : Math.Max(lead.Count('>'), (lead.Count(' ') / 2) + lead.Count('\t'));
    }
}
