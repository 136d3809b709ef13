using NodaTime;
using PostmortemSite.Pipelines;
using PostmortemSite.Tests.Support;
using RedactArchive = PostmortemSite.Redacting.PublicMarkdown.RedactArchive;

namespace PostmortemSite.Tests.Redacting;

/// <summary>What is dropped leaves no marks, labels, numbers or gaps behind.</summary>
public class WhenSomethingIsDropped
{
    public static TheoryData<string> Names => [.. Cases.Blocks("traces.cases.txt").Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_tells_of_it(string name)
    {
        var (_, input, expected) = Cases.Blocks("traces.cases.txt").Single(one => one.Name == name);
        Assert.Equal(expected.TrimEnd(), PublicBody(input));
    }

    private static string PublicBody(string section)
    {
        using var workspace = new Workspace().With("site.yml", "title: T\n").With("postmortems/a.md",
            $"---\ntitle: T\ndate: 2026-01-01\naudience: public\nstatus: final\n---\n\n## Summary\n\n{section}\n");
        var archive = new SiteBuild(new BuildOptions(workspace.Input, "", new LocalDate(2026, 11, 1)), new BuildReport(TimeProvider.System)).Parse();
        var text = new RedactArchive().Run(archive).Reports.Single().Source.Text;
        return text[(text.IndexOf("## Summary\n", StringComparison.Ordinal) + 11)..].Trim();
    }
}
