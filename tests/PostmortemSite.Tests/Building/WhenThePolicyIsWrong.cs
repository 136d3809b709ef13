using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Building;

/// <summary>An archive that was built well before; what may leave it is then declared wrongly, in a way a case.</summary>
public sealed class WhenThePolicyIsWrong(WhenThePolicyIsWrong.BuiltArchive archive) : IClassFixture<WhenThePolicyIsWrong.BuiltArchive>
{
    private const string File = "policy.cases.txt";

    public static TheoryData<string> Cases => [.. CaseFile.Names(File)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Nothing_is_built_and_each_fault_is_told_with_its_place(string name)
    {
        var wrong = CaseFile.Read(File, name);
        foreach (var (path, text) in wrong.Files) archive.Workspace.With(path, text);
        try
        {
            var result = archive.Workspace.Run("build", "--as-of", "2026-11-01");

            Assert.Equal(2, wrong.ExitCode);
            Assert.Equal(2, result.ExitCode);
            var told = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            foreach (var line in wrong.Expected)
                Assert.True(told.Any(one => one.StartsWith(line, StringComparison.Ordinal)), $"{line}\nisn't in\n{result.Error}");
            // One line more says that nothing was built.
            Assert.Equal(wrong.Expected.Count + 1, told.Length);
            Assert.Equal(archive.Tree, archive.Workspace.Tree());
        }
        finally
        {
            foreach (var (path, _) in wrong.Files) System.IO.File.Delete(Path.Combine(archive.Workspace.Input, path));
        }
    }

    public sealed class BuiltArchive : IDisposable
    {
        public BuiltArchive()
        {
            Workspace.With("postmortems/good.md", "# Good\n\n## Summary\n\nFine.\n").Built();
            Tree = Workspace.Tree();
            Figures.Print("policy-faults", $"{CaseFile.Names(File).Count()} wrong policies");
        }

        public Workspace Workspace { get; } = new();

        public IReadOnlyDictionary<string, string> Tree { get; }

        public void Dispose() => Workspace.Dispose();
    }
}
