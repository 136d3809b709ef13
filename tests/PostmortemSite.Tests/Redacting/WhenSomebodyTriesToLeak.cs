using System.Text.RegularExpressions;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Redacting;

/// <summary>Ways in which authors slip, and others might try: the secret stays inside, or nothing is published.</summary>
public partial class WhenSomebodyTriesToLeak
{
    private const string Site = """
        title: T
        redaction:
          deniedTerms: [{ term: Great Grandmere, replacement: a customer }]
        """;

    public static TheoryData<string> Attempts => [.. Cases().Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Attempts))]
    public void The_secret_isnt_public(string name)
    {
        var (front, body) = FrontAndBody(Cases().Single(one => one.Name == name).Text);
        var title = body.StartsWith("# ", StringComparison.Ordinal) ? "" : "title: T\n";
        using var workspace = new Workspace().With("site.yml", Site)
            .With("postmortems/report.md", $"---\n{title}date: 2024-01-01\naudience: public\nstatus: final\n{front}---\n{body}");

        var result = workspace.Run("build");

        Assert.True(result.ExitCode is 0 or 1 or 3, result.Error);
        Assert.True(result.ExitCode == 0 || result.Error.Length > 0);
        foreach (var path in workspace.Tree("public").Keys)
        {
            var text = path + Blank().Replace(workspace.Text(Path.Combine("public", path)), " ");
            Assert.DoesNotMatch("(?i)grandmere|\\btail\\b|<!--|\\{\\.internal|:::", text);
        }
    }

    [Fact]
    public void A_report_that_doesnt_say_final_isnt_public()
    {
        using var workspace = new Workspace()
            .With("postmortems/report.md", "---\naudience: public\ndate: 2024-01-01\n---\n# Quiet\n\n## Summary\n\nx\n").Built();
        Assert.Contains("public-without-status", workspace.Run("check").Error, StringComparison.Ordinal);
        Assert.DoesNotContain(workspace.Tree("public").Keys, path => path.Contains("quiet", StringComparison.Ordinal));
    }

    private static (string Front, string Body) FrontAndBody(string text) =>
        text.StartsWith("---\n", StringComparison.Ordinal) && text.IndexOf("\n---\n", StringComparison.Ordinal) is var end
            ? (text[4..(end + 1)], text[(end + 5)..])
            : ("", text);

    private static IEnumerable<(string Name, string Text)> Cases()
    {
        var path = Directory.EnumerateFiles(AppContext.BaseDirectory, "attacks.cases.txt", SearchOption.AllDirectories).First();
        return File.ReadAllText(path).Split("\n#### ").Skip(1).Select(one =>
            (one[..one.IndexOf('\n')], one[(one.IndexOf('\n') + 1)..].Trim() + "\n"));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
