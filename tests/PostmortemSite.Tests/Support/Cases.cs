namespace PostmortemSite.Tests.Support;

/// <summary>
/// Cases in text files, so that a reader who doesn't program can add one. A file of lines has "input => expected" on
/// each; a file of blocks has "@ name", the input's lines, "=>" and the expected lines. Lines that begin with "//" are
/// remarks.
/// </summary>
internal static class Cases
{
    public static IEnumerable<(string Input, string Expected)> Lines(string file) =>
        from line in Read(file)
        where line.Contains(" =>", StringComparison.Ordinal)
        let arrow = line.LastIndexOf(" =>", StringComparison.Ordinal)
        select (line[..arrow].Trim(), line[(arrow + 3)..].Trim());

    public static IEnumerable<(string Name, string Input, string Expected)> Blocks(string file)
    {
        var lines = Read(file).ToList();
        for (var start = 0; start < lines.Count; start++)
        {
            if (!lines[start].StartsWith("@ ", StringComparison.Ordinal)) continue;
            var end = lines.FindIndex(start + 1, line => line.StartsWith("@ ", StringComparison.Ordinal));
            var block = lines[(start + 1)..(end < 0 ? lines.Count : end)];
            var arrow = block.IndexOf("=>");
            yield return (lines[start][2..].Trim(), Join(block[..arrow]), Join(block[(arrow + 1)..]));
        }
    }

    private static string Join(IEnumerable<string> lines) => string.Join('\n', lines).Trim('\n');

    private static IEnumerable<string> Read(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", file))
            .Where(line => !line.StartsWith("//", StringComparison.Ordinal));
}
