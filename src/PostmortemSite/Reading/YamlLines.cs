using PostmortemSite.Model;

namespace PostmortemSite.Reading;

/// <summary>
/// A file with YAML in it, for edits that change nothing but what they say. Every edit gives the whole new text.
/// </summary>
/// <param name="text">The file's text.</param>
internal sealed class YamlLines(string text)
{
    /// <summary>Everything that a value says, with where it stands in its mappings: equal before and after a sound edit.</summary>
    /// <param name="node">The value.</param>
    /// <param name="except">Tells by the path of a single value whether it is the edit itself.</param>
    public static IEnumerable<string> Said(YamlNode node, Func<string, bool> except) => Said(node, except, "");

    /// <summary>The offset of a place.</summary>
    public int Offset(Position position)
    {
        var start = 0;
        for (var line = 1; line < position.Line; line++) start = text.IndexOf('\n', start) + 1;
        return start + position.Column - 1;
    }

    /// <summary>True for a mapping in braces.</summary>
    public bool IsFlow(YamlMap map) => Offset(map.Position) is var start && start < text.Length && text[start] == '{';

    /// <summary>Puts something at an offset.</summary>
    public string Insert(int offset, string inserted) => text.Insert(offset, inserted);

    /// <summary>Puts a line before the one of a key, indented as it is.</summary>
    public string InsertLine(Position key, string line) =>
        InsertLineAt(Offset(key) - key.Column + 1, key.Column - 1, line);

    /// <summary>Puts a line before the last one that ends at or before an offset.</summary>
    public string InsertLineBefore(int end, int indentation, string line) =>
        InsertLineAt(text.LastIndexOf('\n', Math.Max(0, Math.Min(end, text.Length) - 2)) + 1, indentation, line);

    /// <summary>Puts a value after a key, in the place of the single value that is there, if any is.</summary>
    public string? ReplaceScalar(YamlEntry entry, string value)
    {
        var colon = text.IndexOf(':', Offset(entry.Position) + entry.Key.Length);
        if (colon < 0) return null;
        var start = colon + 1;
        while (start < text.Length && text[start] is ' ' or '\t') start++;
        var end = start;
        if (start < text.Length && text[start] is '"' or '\'') end = text.IndexOf(text[start], start + 1) + 1;
        else
            while (end < text.Length && text[end] is not ('\r' or '\n' or ',' or '}' or '#' or ' ')) end++;
        return end < start ? null
            : end > start ? text[..start] + value + text[end..]
            : text.Insert(colon + 1, " " + value);
    }

    private static IEnumerable<string> Said(YamlNode node, Func<string, bool> except, string path) => node switch
    {
        YamlScalar scalar => except(path) ? [] : [$"{path}={scalar.Value}"],
        YamlList list => except(path) ? [] : list.Items.SelectMany((item, i) => Said(item, except, $"{path}/{i}")).Prepend(path),
        YamlMap map => map.Entries.SelectMany(entry => Said(entry.Value, except, $"{path}/{entry.Key}")),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, null),
    };

    private string InsertLineAt(int start, int indentation, string line)
    {
        var end = text.IndexOf('\n', start);
        var lineEnd = end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
        return text.Insert(start, new string(' ', indentation) + line + lineEnd);
    }
}
