using PostmortemSite.Tests.Building;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Insights.Actions;

public class WhenActionsAreDeclaredWrongly
{
    public static TheoryData<string> Cases => [.. CaseFile.Names("wrong-actions.cases.txt")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_told_with_its_place_and_nothing_is_built(string name)
    {
        var wrong = CaseFile.Read("wrong-actions.cases.txt", name);
        using var workspace = new Workspace().With("postmortems/a.md", "# A\n\n## Summary\n\nFine.\n");
        foreach (var (path, text) in wrong.Files) workspace.With(path, text);

        var result = workspace.Run("check");

        foreach (var line in wrong.Expected) Assert.Contains(line, result.Error.Split('\n'));
        Assert.Equal(wrong.ExitCode, result.ExitCode);
        Assert.Contains(wrong.Files[0].Path, result.Error, StringComparison.Ordinal);
    }
}
