using System.Text;

namespace PostmortemSite.StatusHistory.Formats;

/// <summary>Comma-separated values as RFC 4180 has them (https://www.rfc-editor.org/rfc/rfc4180).</summary>
internal static class CsvReading
{
    /// <summary>The rows that aren't empty, each with the number of its first line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="separator">What stands between fields, where it isn't a comma.</param>
    public static IEnumerable<(int Line, IReadOnlyList<string> Fields)> Rows(string text, char separator = ',')
    {
        var (line, start, quoted) = (1, 1, false);
        var fields = new List<string>();
        var field = new StringBuilder();
        for (var i = 0; i <= text.Length; i++)
        {
            var end = i == text.Length;
            var c = end ? '\n' : text[i];
            if (quoted && !end)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"') field.Append(text[++i]);
                else if (c == '"') quoted = false;
                else field.Append(c);
                if (c == '\n') line++;
                continue;
            }

            if (c == '"' && field.Length == 0) quoted = true;
            else if (c != separator && c != '\n') field.Append(c);
            else
            {
                fields.Add(field.ToString().TrimEnd('\r'));
                field.Clear();
                if (c != '\n') continue;
                if (fields is not [""]) yield return (start, fields);
                fields = [];
                start = ++line;
            }
        }
    }
}
