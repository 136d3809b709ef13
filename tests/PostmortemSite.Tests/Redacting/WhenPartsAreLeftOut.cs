using System.Text;
using PostmortemSite.Model;
using PostmortemSite.Tests.Proof;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Redacting;

public class WhenPartsAreLeftOut
{
    public static TheoryData<string> Gaps => [.. Cases.Blocks("gaps.cases.txt").Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Gaps))]
    public void No_gap_tells_of_them(string name)
    {
        var (_, with, without) = Cases.Blocks("gaps.cases.txt").Single(one => one.Name == name);

        var built = Build(with);

        Assert.Equal(ExitCode.Fine, built.Code);
        Assert.Equal(Build(without).Public.Text(Page), built.Public.Text(Page));
    }

    private const string Page = "postmortems/a-report/index.html";

    private static Built Build(string summary) => ProofBuild.Run([KeyValuePair.Create("postmortems/a.md", Encoding.UTF8.GetBytes(
        $"---\naudience: public\nstatus: final\ndate: 2026-01-01\n---\n# A report\n\n## Summary\n\n{summary}\n")),
        KeyValuePair.Create("postmortems/images/a.png", SmallPictures.Png(1, 1))]);
}
