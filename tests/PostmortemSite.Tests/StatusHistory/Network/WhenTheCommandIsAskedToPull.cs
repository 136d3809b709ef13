using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.StatusHistory.Network;

public class WhenTheCommandIsAskedToPull
{
    private static Workspace Declaring(string source) =>
        new Workspace().With("site.yml",
            $"title: T\nstatusHistory:\n  sources:\n    - {{ name: main, file: status/main.json{source} }}\n");

    [Theory]
    [InlineData("https://127.0.0.1/", "names its host by number")]
    [InlineData("https://2130706433/", "names its host by number")]
    [InlineData("https://[::ffff:127.0.0.1]/", "names its host by number")]
    [InlineData("https://localhost/", "names a host of a local network")]
    [InlineData("http://status.example.com/", "isn't an https address")]
    [InlineData("https://me:key-canary@status.example.com/", "holds a user's name or a password")]
    public void What_isnt_a_public_page_is_refused_before_anything_is_asked(string address, string expected)
    {
        using var workspace = Declaring($", pull: \"{address}\"");
        var result = workspace.Run("status", "pull");

        Assert.Equal(4, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was fetched of it before.\nOne source wasn't pulled.", result.Error,
            StringComparison.Ordinal);
        Assert.DoesNotContain("canary", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(workspace.Input, "status")));
    }

    [Fact]
    public void A_server_of_this_machine_is_never_asked_by_the_command()
    {
        using var server = new LoopbackServer((_, _, _) => Task.CompletedTask);
        foreach (var address in new[] { $"http://localhost:{server.EndPoint.Port}/",
            $"https://localhost.:{server.EndPoint.Port}/", $"https://127.0.0.1:{server.EndPoint.Port}/" })
        {
            using var workspace = Declaring($", pull: \"{address}\"");
            Assert.Equal(4, workspace.Run("status", "pull").ExitCode);
        }

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("", "site.yml declares no status page with an address.")]
    [InlineData("", "The source \"main\" has no address. Declare its \"url\", or what to \"pull\".", "main")]
    [InlineData("", "site.yml declares no source \"mian\". Did you mean \"main\"?", "mian")]
    [InlineData(", url: \"https://status.example.com/\", format: upptime-issues",
        "Declare the address of the source \"main\" as \"pull\".")]
    [InlineData(", url: \"https://status.example.com/\", format: upptime", "There is no format \"upptime\".")]
    public void A_source_that_isnt_declared_well_enough_is_told(string declared, string expected,
        params string[] arguments)
    {
        using var workspace = Declaring(declared);
        var result = workspace.Run(["status", "pull", .. arguments]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pull", "<source>", "--check", "--input", "vanished", "20 seconds", "exit code is 4")]
    [InlineData("push", "<report>", "--incident", "--send", "--replace", "STATUSPAGE_API_KEY", "25,000", "draft")]
    public void Help_names_everything(string command, params string[] expected)
    {
        using var workspace = new Workspace();
        var result = workspace.Run("status", command, "--help");

        Assert.Equal(0, result.ExitCode);
        Assert.All(expected, word => Assert.Contains(word, result.Output, StringComparison.Ordinal));
    }
}
