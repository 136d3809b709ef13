using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Writing;

/// <summary>The example archive, built under conditions that must not show in a single byte.</summary>
public class WhenBuiltElsewhere
{
    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        using var here = new Workspace();
        var first = Built(here, []);
        Assert.NotEmpty(first);

        (string, (string, string)[])[] conditions =
        [
            ("again", []),
            ("Turkish, and far east", [("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Pacific/Auckland")]),
            ("Arabic, and far west", [("LANG", "ar_SA.UTF-8"), ("LC_ALL", "ar_SA.UTF-8"), ("TZ", "America/Los_Angeles")]),
            ("one thread", [("DOTNET_PROCESSOR_COUNT", "1")]),
            ("another home and a secret", [("HOME", Path.GetTempPath()), ("API_TOKEN", "hush"), ("CI", "true")]),
        ];
        foreach (var (condition, environment) in conditions)
        {
            using var elsewhere = new Workspace();
            var tree = Built(elsewhere, environment);
            Assert.True(first.Count == tree.Count && first.All(file => tree.GetValueOrDefault(file.Key) == file.Value),
                $"{condition}: {string.Join(", ", first.Keys.Union(tree.Keys).Where(path => first.GetValueOrDefault(path) != tree.GetValueOrDefault(path)))}");
        }

        Figures.Print("reproducible", $"{first.Count} files equal under {conditions.Length} conditions");
    }

    private static IReadOnlyDictionary<string, string> Built(Workspace workspace, IEnumerable<(string, string)> environment)
    {
        var result = workspace.Run(environment, "build", "--input", Repository.Input, "--as-of", "2026-11-01");
        Assert.True(result.ExitCode == 0, result.Error);
        return workspace.Tree();
    }
}
