using PostmortemSite.Model;

namespace PostmortemSite.Reading;

/// <summary>Where a file's front matter ends and its body begins.</summary>
/// <param name="Values">What the front matter says; empty if there is none.</param>
/// <param name="BodyStart">The offset of the body's first character.</param>
public sealed record FrontMatterBlock(YamlMap Values, int BodyStart)
{
    /// <summary>
    /// Finds the block: a first line that is exactly <c>---</c>, up to a line that is <c>---</c> or <c>...</c>.
    /// </summary>
    public static FrontMatterBlock Find(SourceFile source, Action<Problem> report)
    {
        var text = source.Text;
        var firstLine = LineAt(text, 0);
        if (firstLine is not "---")
        {
            if (firstLine is "+++" or ";;;" || (firstLine.StartsWith("---", StringComparison.Ordinal)
                && firstLine.Length > 3 && firstLine[3..].All(char.IsAsciiLetter)))
                report(Problem.Error(source.Path, Position.Start, "front-matter-opener",
                    $"Front matter that begins with \"{firstLine}\" isn't read.", "Begin it with a line of exactly ---, in YAML."));
            return new FrontMatterBlock(YamlMap.Empty, 0);
        }

        var start = NextLine(text, 0);
        for (var line = start; line < text.Length; line = NextLine(text, line))
        {
            if (LineAt(text, line) is not ("---" or "...")) continue;
            return new FrontMatterBlock(ReadYaml.Map(source.Path, text[start..line], 1, report), NextLine(text, line));
        }

        report(Problem.Error(source.Path, Position.Start, "front-matter-unclosed",
            "The front matter opens with --- but never closes.", "Add a line of exactly --- after it."));
        return new FrontMatterBlock(YamlMap.Empty, text.Length);
    }

    private static string LineAt(string text, int start)
    {
        var end = text.AsSpan(start).IndexOfAny('\r', '\n');
        return (end < 0 ? text[start..] : text.Substring(start, end)).TrimEnd();
    }

    private static int NextLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end + 1;
    }
}
