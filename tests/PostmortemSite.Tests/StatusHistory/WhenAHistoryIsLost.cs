using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory;

/// <summary>A file that isn't there must not take the public's pages with it.</summary>
public class WhenAHistoryIsLost
{
    [Theory]
    [InlineData("public: true", 1)]
    [InlineData("public: false", 0)]
    public void A_public_one_stops_the_build_and_an_internal_one_is_told_of(string audience, int code)
    {
        using var workspace = new Workspace().With("site.yml", $$"""
            title: Example
            statusHistory:
              sources: [{ name: main, file: status/main.json, {{audience}} }]

            """);

        var result = workspace.Run("build");

        Assert.Equal(code, result.ExitCode);
        Assert.Contains("site.yml:3:21: status-missing: There is no file at status/main.json. Fetch it with " +
            "\"postmortem-site status pull main\", or put it there.", result.Error, StringComparison.Ordinal);
        Assert.Equal(code == 0, workspace.Exists("public/index.html"));
    }

    [Fact]
    public void A_path_that_leads_elsewhere_is_one_problem()
    {
        using var workspace = new Workspace().With("site.yml", """
            title: Example
            statusHistory:
              sources: [{ name: main, file: ../secret.json, url: https://status.example/, public: true, pageId: a1 }]

            """);

        var result = workspace.Run("check");

        Assert.Equal(2, result.ExitCode);
        Assert.Single(result.Error.Split('\n'), line => line.StartsWith("site.yml:", StringComparison.Ordinal));
    }
}
