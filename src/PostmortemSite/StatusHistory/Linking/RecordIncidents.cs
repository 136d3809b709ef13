using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using PostmortemSite.Model;
using PostmortemSite.Reading;

namespace PostmortemSite.StatusHistory.Linking;

/// <summary>
/// Writes incidents into a report's front matter, under <c>incidents</c>, and changes no other character of the file. A
/// report without front matter gets one that holds nothing else.
/// </summary>
internal static partial class RecordIncidents
{
    private const string Key = "incidents";

    /// <summary>The file's text with the incidents in it; null, with a problem, where they have no place.</summary>
    /// <param name="source">The report.</param>
    /// <param name="incidents">What to call the incidents; none of them is there yet.</param>
    /// <param name="report">Takes the problem.</param>
    public static string? In(SourceFile source, ImmutableArray<string> incidents, Action<Problem> report)
    {
        var isSound = true;
        var block = FrontMatterBlock.Find(source, _ => isSound = false);
        ImmutableArray<string> items = [.. incidents.Select(Written)];
        var edited = !isSound ? null
            : block.BodyStart == 0 ? Begun(source.Text, string.Join(", ", items))
            : Edited(source.Text, block, items);
        if (edited is not null && IsRecorded(source, edited, block, incidents)) return edited;
        report(Problem.Error(source.Path, block.Values[Key]?.Position ?? Position.Start, "incidents-place",
            "The incidents can't be written into this front matter.",
            $"Write \"{Key}: [{string.Join(", ", items)}]\" yourself."));
        return null;
    }

    private static string Begun(string text, string written)
    {
        var lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return string.Concat(new[] { "---", $"{Key}: [{written}]", "---" }.Select(line => line + lineEnd)) + text;
    }

    private static string? Edited(string text, FrontMatterBlock block, ImmutableArray<string> items)
    {
        var lines = new YamlLines(text);
        var written = string.Join(", ", items);
        return block.Values.Entries.FirstOrDefault(entry => entry.Key == Key) switch
        {
            null when lines.IsFlow(block.Values) => null,
            null => lines.InsertLineBefore(block.BodyStart, Indentation(block), $"{Key}: [{written}]"),
            { Value: YamlScalar { Value: "" } } entry => lines.ReplaceScalar(entry, $"[{written}]"),
            { Value: YamlScalar said } entry => lines.ReplaceScalar(entry, $"[{Written(said.Value)}, {written}]"),
            { Value: YamlList { Items: [] } list } => lines.Insert(lines.Offset(list.Position) + 1, written),
            { Value: YamlList { Items: [var first, ..] } list } => text[lines.Offset(list.Position)] == '['
                ? lines.Insert(lines.Offset(first.Position), $"{written}, ")
                : BeforeFirst(text, lines.Offset(first.Position), items),
            _ => null,
        };
    }

    private static int Indentation(FrontMatterBlock block) =>
        block.Values.Entries is [var first, ..] ? first.Position.Column - 1 : 0;

    /// <summary>On lines of their own, each with the dash and the indentation of the first item.</summary>
    private static string BeforeFirst(string text, int offset, ImmutableArray<string> items)
    {
        var start = text.LastIndexOf('\n', offset) + 1;
        var end = text.IndexOf('\n', offset);
        var lineEnd = end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
        return text.Insert(offset, string.Concat(items.Select(item => item + lineEnd + text[start..offset])));
    }

    /// <summary>
    /// True if the edited front matter says what it said, and the incidents, and the body is the same.
    /// </summary>
    private static bool IsRecorded(SourceFile source, string edited, FrontMatterBlock before,
        ImmutableArray<string> incidents)
    {
        var isSound = true;
        var after = FrontMatterBlock.Find(source with { Text = edited }, _ => isSound = false);
        return isSound
            && edited.EndsWith(source.Text[before.BodyStart..], StringComparison.Ordinal)
            && Incidents(after.Values).Order(StringComparer.Ordinal)
                .SequenceEqual(Incidents(before.Values).Concat(incidents).Order(StringComparer.Ordinal),
                    StringComparer.Ordinal)
            && YamlLines.Said(after.Values, IsIncident)
                .SequenceEqual(YamlLines.Said(before.Values, IsIncident), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Incidents(YamlMap values) => values[Key] switch
    {
        YamlScalar { Value: not "" } one => [one.Value],
        YamlList list => list.Items.OfType<YamlScalar>().Select(item => item.Value),
        _ => [],
    };

    private static bool IsIncident(string path) =>
        path == $"/{Key}" || path.StartsWith($"/{Key}/", StringComparison.Ordinal);

    /// <summary>
    /// Without quotes only where no reader of YAML could take it for a number, a date or a truth value.
    /// </summary>
    private static string Written(string incident) =>
        Plain().IsMatch(incident) ? incident : JsonSerializer.Serialize(incident);

    [GeneratedRegex("^(?=.*[a-z])(?=.*[0-9])(?![0-9]+e[0-9]+\\z)(?!0[xo])[a-z0-9][a-z0-9_-]*\\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
