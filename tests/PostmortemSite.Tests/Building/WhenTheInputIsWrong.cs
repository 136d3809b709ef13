using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Building;

public class WhenTheInputIsWrong
{
    public static TheoryData<string> Cases => [.. CaseFile.Names("bad-input.cases.txt")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_problem_is_told_with_its_place_and_remedy_and_both_trees_stay(string name)
    {
        var wrong = CaseFile.Read("bad-input.cases.txt", name);
        using var workspace = new Workspace().With("postmortems/good.md", "# Good\n\n## Summary\n\nFine.\n").Built();
        var before = workspace.Tree();
        foreach (var (path, text) in wrong.Files) workspace.With(path, text);

        var result = workspace.Run("build");

        foreach (var line in wrong.Expected) Assert.Contains(line, result.Error.Split('\n'));
        Assert.Equal(wrong.ExitCode, result.ExitCode);
        Assert.Equal(before, workspace.Tree());
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }
}

/// <summary>A situation written as files and expected lines, in a text file that anybody can add to.</summary>
public sealed record CaseFile(string Name, IReadOnlyList<(string Path, string Text)> Files, int ExitCode, IReadOnlyList<string> Expected)
{
    public static IEnumerable<string> Names(string file) => All(file).Select(one => one.Name);

    public static CaseFile Read(string file, string name) => All(file).Single(one => one.Name == name);

    private static IEnumerable<CaseFile> All(string file)
    {
        var path = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), file, SearchOption.AllDirectories).Single();
        return File.ReadAllText(path).Split("\n#### ").Skip(1).Select(Parse);
    }

    private static CaseFile Parse(string text)
    {
        var parts = text.Split("\n==> ");
        var files = parts[0].Split("\n==== ");
        var expected = parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new CaseFile(
            files[0].Trim(),
            [.. files.Skip(1).Select(one => (one[..one.IndexOf('\n')], Repeated(one[(one.IndexOf('\n') + 1)..]) + "\n"))],
            int.Parse(expected[0], System.Globalization.CultureInfo.InvariantCulture),
            expected[1..]);
    }

    /// <summary>"REPEAT 300 text" stands for 300 lines of it.</summary>
    private static string Repeated(string text) => string.Join('\n', text.Split('\n').SelectMany(line =>
        line.StartsWith("REPEAT ", StringComparison.Ordinal)
            ? Enumerable.Repeat(line.Split(' ', 3)[2], int.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture))
            : [line]));
}
