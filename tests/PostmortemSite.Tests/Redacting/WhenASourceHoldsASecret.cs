using System.Text;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Redacting;

/// <summary>A secret anywhere in the input stops both editions, and isn't told.</summary>
public class WhenASourceHoldsASecret
{
    /// <summary>No secret of anybody's, and never whole in this file.</summary>
    private static readonly string Secret = "gh" + "p_" + "Zk3vQ9rT1xW7yB5nC8" + "mD2fG6hJ4kL0pS1aVe";

    private static readonly string Key = "AK" + "IA" + "Q7ZC4WXN" + "5RTD2HYB";

    public static TheoryData<string, string, string, string> Places => new()
    {
        { "a public section", "postmortems/a.md:10:13: secret-github-token", "postmortems/a.md", Report("The log had $ in it.") },
        { "an internal report", "postmortems/b.md:5:6: secret-github-token", "postmortems/b.md", "# Inside\n\n## Notes\n\nWith $.\n" },
        { "a comment", "postmortems/b.md:3:6: secret-github-token", "postmortems/b.md", "# Inside\n\n<!-- $ secret:allow -->\n" },
        { "a fence", "postmortems/b.md:4:17: secret-github-token", "postmortems/b.md", "# Inside\n\n```\nexport GH_CLI='`$\n```\n" },
        { "front matter", "postmortems/b.md:3:7: secret-github-token", "postmortems/b.md", "---\ntitle: T\ntags: $\n---\n# Inside\n" },
        { "an unknown key", "postmortems/b.md:2:1: secret-github-token", "postmortems/b.md", "---\n$: x\n---\n# Inside\n" },
        { "site.yml", "site.yml:2:14: secret-github-token", "site.yml", "title: T\ndescription: $\n" },
        { "a wrong value of site.yml", "site.yml:1:7: secret-github-token", "site.yml", "zone: $\n" },
        { "people.yml", "people.yml:2:18: secret-github-token", "people.yml", "people:\n  - name: Ada L. $\n" },
        { "two lines", "postmortems/b.md:3:8: secret-github-token", "postmortems/b.md", $"# Inside\n\n> See: {Secret[..20]}\n>   {Secret[20..]}\n" },
        { "percents", "postmortems/b.md:3:17: secret-github-token", "postmortems/b.md", $"# Inside\n\n[x](https://a.b/{Percent(Secret)})\n" },
        { "entities", "postmortems/b.md:3:3: secret-github-token", "postmortems/b.md", $"# Inside\n\nA {Entities(Secret)}.\n" },
        { "JSON", "postmortems/b.md:3:8: secret-github-token", "postmortems/b.md", $"# Inside\n\n{{\"x\": \"{Json(Secret)}\"}}\n" },
        { "base64", "postmortems/b.md:3:6: secret-github-token", "postmortems/b.md", $"# Inside\n\nBlob {Base64("it is " + Secret)}\n" },
        { "base64 of many lines", "postmortems/b.md:4:1: secret-github-token", "postmortems/b.md", $"# Inside\n\n```\n{Wrapped(Base64(new string('-', 99) + " " + Secret))}\n```\n" },
        { "base64 of percents", "postmortems/b.md:3:6: secret-github-token", "postmortems/b.md", $"# Inside\n\nBlob {Base64("it is " + Percent(Secret))}\n" },
        { "hexadecimal", "postmortems/b.md:3:8: secret-github-token", "postmortems/b.md", $"# Inside\n\nBlob 0x{Convert.ToHexStringLower(Encoding.ASCII.GetBytes(Secret))}\n" },
        { "invisible characters", "postmortems/b.md:3:6: secret-github-token", "postmortems/b.md", $"# Inside\n\nWith {Secret[..9]}\u200b{Secret[9..]}.\n" },
        { "wide letters", "postmortems/b.md:3:6: secret-github-token", "postmortems/b.md", $"# Inside\n\nWith {string.Concat(Secret.Select(c => (char)(c + 0xfee0)))}.\n" },
        { "Markdown's escapes", "postmortems/b.md:3:6: secret-github-token", "postmortems/b.md", $"# Inside\n\nWith {Secret.Replace("_", "\\_", StringComparison.Ordinal)}.\n" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Neither_edition_is_published_and_the_secret_isnt_told(string place, string expected, string path, string text)
    {
        Assert.NotEmpty(place);
        using var workspace = new Workspace().With("site.yml", "title: T\n").With("postmortems/a.md", Report("Fine.")).Built();
        var before = workspace.Tree();
        workspace.With(path, text.Replace("$", Secret, StringComparison.Ordinal));

        var result = workspace.Run("build");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains(expected + ": This is a GitHub token: ghp_… (40 characters). Rotate it", result.Error, StringComparison.Ordinal);
        AssertUntold(result);
        Assert.Equal(before, workspace.Tree());
    }

    [Fact]
    public void Check_says_the_same_and_annotates()
    {
        using var workspace = new Workspace().With("postmortems/a.md", $"# A\n\n{Secret}\n");

        var result = workspace.Run("check", "--annotations");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("::error file=", result.Error, StringComparison.Ordinal);
        Assert.Contains("a.md,line=3,col=1,title=secret-github-token::This is a GitHub token: ghp_… (40 characters).", result.Error, StringComparison.Ordinal);
        AssertUntold(result);
        Assert.Empty(workspace.Tree());
    }

    [Fact]
    public void Every_secret_is_told_in_order()
    {
        using var workspace = new Workspace()
            .With("postmortems/a.md", $"# A\n\n{Secret} and {Key}\n").With("postmortems/b.md", $"# B\n\n{Key}\n");

        var result = workspace.Run("check");

        var lines = result.Error.Split('\n').Where(line => line.Contains(": secret-", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, lines.Count);
        Assert.StartsWith("postmortems/a.md:3:1: secret-github-token: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("postmortems/a.md:3:46: secret-aws-access-key: This is the id of an AWS access key: AKIA… (20 characters). ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("postmortems/b.md:3:1: secret-aws-access-key: ", lines[2], StringComparison.Ordinal);
        Assert.Contains("3 secrets were found in the sources; neither edition was published.", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("secret-github-token", "", "2026-06-30", true)]
    [InlineData("secret-github-token", "postmortems/**", "2026-06-30", true)]
    [InlineData("secret-github-token", "postmortems/2019/**", "2026-06-30", false)]
    [InlineData("secret-jwt", "", "2026-06-30", false)]
    [InlineData("secret-github-token", "", "2026-05-31", false)]
    public void An_exception_holds_for_its_rule_files_and_time(string rule, string glob, string expires, bool holds)
    {
        using var workspace = new Workspace().With("postmortems/a.md", $"# A\n\n{Secret}\n").With("site.yml", $"""
            redaction:
              exceptions:
                - rule: {rule}
                  text: {Secret}
                  {(glob.Length > 0 ? "in: " + glob : "")}
                  reason: Revoked in 2019, and the report is about it.
                  expires: {expires}
            """);

        var result = workspace.Run("build", "--as-of", "2026-06-01");

        Assert.Equal(holds ? 0 : 3, result.ExitCode);
        Assert.Equal(!holds, result.Error.Contains("postmortems/a.md:3:1: secret-github-token", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_harmless_to_one_rule_is_so_to_a_more_general_one()
    {
        using var workspace = new Workspace().With("postmortems/a.md", $"# A\n\naccess_key = {Key}\n").With("site.yml", $"""
            redaction:
              exceptions:
                - rule: secret-aws-access-key
                  text: {Key}
                  reason: Revoked
                  expires: 2026-06-30
            """);

        Assert.Equal(0, workspace.Run("check", "--as-of", "2026-06-01").ExitCode);
    }

    [Fact]
    public void An_exception_without_a_reason_or_an_end_is_wrong()
    {
        using var workspace = new Workspace().With("postmortems/a.md", "# A\n")
            .With("site.yml", "redaction:\n  exceptions:\n    - { rule: secret-jwt, text: abc, expires: soon, reason: x }\n");

        var result = workspace.Run("build");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("site.yml:3:47: exception: \"soon\" isn't a date.", result.Error, StringComparison.Ordinal);
    }

    private static void AssertUntold(CommandResult result)
    {
        for (var part = 4; part + 6 <= Secret.Length; part++)
            Assert.DoesNotContain(Secret.Substring(part, 6), result.Output + result.Error, StringComparison.OrdinalIgnoreCase);
    }

    private static string Report(string sentence) =>
        $"---\naudience: public\nstatus: final\ndate: 2026-01-01\n---\n# A report\n\n## Summary\n\n{sentence}\n";

    private static string Percent(string text) => string.Concat(text.Select(c => $"%{(int)c:X2}"));

    private static string Entities(string text) => string.Concat(text.Select((c, i) => i % 2 == 0 ? $"&#{(int)c};" : $"&#x{(int)c:x};"));

    private static string Json(string text) => string.Concat(text.Select(c => $"\\u{(int)c:x4}"));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text));

    private static string Wrapped(string text) => string.Join('\n', text.Chunk(76).Select(line => new string(line)));
}
