using PostmortemSite.Model;
using PostmortemSite.Reading;

namespace PostmortemSite.Redacting.Reviewing;

/// <summary>
/// Writes the hash of an approved text into a report's front matter, as <c>public.reviewed</c>, and changes no other
/// character of the file. How the author writes YAML stays as it is: block or flow mapping, indentation, line ends.
/// </summary>
internal static class RecordApproval
{
    private const string Key = "reviewed";

    /// <summary>The file's text with the hash in it.</summary>
    /// <exception cref="BuildException">The front matter has no place for it; the message says what to write.</exception>
    public static string In(SourceFile source, string hash)
    {
        var block = FrontMatterBlock.Find(source, _ => { });
        if (block.BodyStart == 0)
            throw Refusal(source, Position.Start, "The report has no front matter, where its approval would be recorded.",
                $"Begin it with the lines \"---\", \"public: {{ {Key}: {hash} }}\" and \"---\".");
        var edited = Edited(source.Text, block, hash);
        if (edited is null || !IsRecorded(source with { Text = edited }, block, hash))
            throw Refusal(source, block.Values["public"]?.Position ?? Position.Start,
                "The approval can't be written into this front matter.",
                $"Write \"{Key}: {hash}\" under \"public\" yourself.");
        return edited;
    }

    private static string? Edited(string text, FrontMatterBlock block, string hash)
    {
        var lines = new YamlLines(text);
        return block.Values["public"] switch
        {
            null => AtEnd(lines, block, hash),
            YamlMap { Entries: [] } empty => lines.Insert(lines.Offset(empty.Position) + 1, $" {Key}: {hash} "),
            YamlMap map when Find(map, Key) is { } entry => lines.ReplaceScalar(entry, hash),
            YamlMap { Entries: [var first, ..] } map when lines.IsFlow(map) =>
                lines.Insert(lines.Offset(first.Position), $"{Key}: {hash}, "),
            YamlMap map => lines.InsertLine(map.Entries[0].Position, $"{Key}: {hash}"),
            YamlScalar { Value: "" } => lines.ReplaceScalar(Find(block.Values, "public")!, $"{{ {Key}: {hash} }}"),
            _ => null,
        };
    }

    private static YamlEntry? Find(YamlMap map, string key) => map.Entries.FirstOrDefault(entry => entry.Key == key);

    /// <summary>On a line of its own before the closing fence, indented as the other keys are.</summary>
    private static string? AtEnd(YamlLines lines, FrontMatterBlock block, string hash)
    {
        var indentation = block.Values.Entries is [var first, ..] ? first.Position.Column - 1 : 0;
        return lines.IsFlow(block.Values)
            ? null
            : lines.InsertLineBefore(block.BodyStart, indentation, $"public: {{ {Key}: {hash} }}");
    }

    /// <summary>True if the edited front matter says what it said, and the hash.</summary>
    private static bool IsRecorded(SourceFile edited, FrontMatterBlock before, string hash)
    {
        var isSound = true;
        var after = FrontMatterBlock.Find(edited, _ => isSound = false);
        return isSound
            && after.Values["public"] is YamlMap face && face[Key] is YamlScalar said && said.Value == hash
            && YamlLines.Said(after.Values, IsApproval).SequenceEqual(YamlLines.Said(before.Values, IsApproval), StringComparer.Ordinal);
    }

    private static bool IsApproval(string path) => path is "/public" or $"/public/{Key}";

    private static BuildException Refusal(SourceFile source, Position position, string message, string remedy) =>
        new(ExitCode.Input, "Nothing was approved.",
            [Problem.Error(source.Path, position, "review-place", message, remedy)]);
}
