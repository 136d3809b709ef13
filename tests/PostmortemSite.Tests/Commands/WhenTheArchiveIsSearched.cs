using System.Diagnostics;
using System.Text.Json;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Commands;

public sealed class WhenTheArchiveIsSearched : IDisposable
{
    private const string Report = """
        ---
        id: PM-7
        date: 2026-03-02
        severity: SEV2
        services: [checkout]
        ---
        # Checkout refused orders

        ## Root cause

        The log said "sorry, too many clients already" on every pod.

        ## Resolution

        We restarted the pooler.

        ## Action items

        - [ ] Watch the pool
        - [x] Restart it
        """;

    private readonly Workspace workspace = new Workspace()
        .With("postmortems/a.md", Report)
        .With("postmortems/b.md", "# Backup late\n\nA \u001b[31mclient\u202e was slow.\n");

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void The_likeliest_postmortem_comes_first_with_its_reasons_its_fix_and_what_is_open()
    {
        var result = workspace.Run("search", "chekout", "refused");

        Assert.Equal(
            """
            1. Checkout refused orders (2026-03-02, SEV2, PM-7)
               postmortems/a.md
               why: in the title: checkout, refused
               fix: We restarted the pooler.
               action items: 1 open, 1 done
                 - Watch the pool

            """, result.Output);
        Assert.Contains(
            "No report says \"chekout\"; showing \"checkout\".", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void Scripts_read_json()
    {
        var output = workspace.Run("search", "checkout zzqx", "--json").Output;
        Assert.EndsWith("}\n", output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(output);
        var root = json.RootElement;
        var hit = root.GetProperty("hits")[0];

        Assert.Equal(1, root.GetProperty("total").GetInt32());
        Assert.Equal("zzqx", root.GetProperty("unknown")[0].GetString());
        Assert.Equal("a/", hit.GetProperty("ref").GetString());
        Assert.Equal("same-service", hit.GetProperty("reasons")[0].GetProperty("kind").GetString());
        Assert.Equal(1, hit.GetProperty("actions").GetProperty("open").GetInt32());
    }

    [Fact]
    public void A_log_is_read_from_standard_input()
    {
        var (code, output) = Pipe("postgres[41]: FATAL: sorry, too many clients already\nuser=app -v \"");

        Assert.Equal(0, code);
        Assert.Contains("why: same error \"sorry, too many clients already\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_search_for_is_a_mistake()
    {
        Assert.Equal(2, Pipe(" \n").Code);
        Assert.Equal((2, "", "The text to search for is empty. Write it behind \"search\".\n"), Told(workspace.Run("search", "")));
    }

    [Theory]
    [InlineData("--limit is a whole number from 1 on, not \"abc\".", "--limit", "abc", "pool")]
    [InlineData("--limit is a whole number from 1 on, not \"0\".", "-n", "0", "pool")]
    [InlineData("Required argument missing for option: '--similar'.", "--similar")]
    [InlineData("Required argument missing for option: '--limit'.", "pool", "--limit")]
    [InlineData("There is no option --limt.", "--limt", "3", "pool")]
    [InlineData("--similar compares a file; leave the text out.", "pool", "--similar", "a.md")]
    public void A_slip_on_the_command_line_is_named(string message, params string[] arguments)
    {
        var result = workspace.Run(["search", .. arguments]);

        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
    }

    [Theory]
    [InlineData("backup", "-network")]
    [InlineData("backup", "-internal")]
    [InlineData("backup", "@oncall")]
    [InlineData("backup", "--", "--limt")]
    [InlineData("backup --limt")]
    public void What_is_searched_for_is_never_taken_for_an_option(params string[] words) =>
        Assert.Contains("Backup late", workspace.Run(["search", .. words]).Output, StringComparison.Ordinal);

    [Fact]
    public void A_minus_leaves_reports_out() =>
        Assert.Single(workspace.Run("search", "slow", "restarted", "-backup").Output.Split('\n'), line => line.Contains("postmortems/", StringComparison.Ordinal));

    [Fact]
    public void Words_that_all_reports_hold_are_said_to_tell_nothing()
    {
        var result = workspace.Run("search", "the of and");

        Assert.Equal((0, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("There is no word in it to search for: words such as \"the\"", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_limit_says_how_to_see_the_rest() => Assert.Equal(
        "1 of 2 results; --limit 2 shows all.\n", workspace.Run("search", "slow", "restarted", "--limit", "1").Error);

    [Fact]
    public void A_broken_report_is_said_to_be_missed()
    {
        workspace.With("postmortems/c.md", "---\ntitle: [\n---\n\n# Client\n");

        var result = workspace.Run("search", "restarted");

        Assert.StartsWith("postmortems/c.md: broken, so that search may miss it.", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void Nothing_found_is_none()
    {
        var result = workspace.Run("search", "zzqx");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains("Nothing found.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_a_report_nor_a_question_moves_the_cursor()
    {
        var result = workspace.Run("search", "\u001b[31mclient \u001b]0;x");

        Assert.Contains("1. Backup late", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Output + result.Error, sign => sign is '\u001b' or '\u202e');
    }

    private static (int Code, string Output, string Error) Told(CommandResult result) =>
        (result.ExitCode, result.Output, result.Error);

    private (int Code, string Output) Pipe(string input)
    {
        var command = Path.Combine(AppContext.BaseDirectory, "postmortem-site.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [command, "search"])
        {
            WorkingDirectory = workspace.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.NotNull(error.Result);
        return (process.ExitCode, output);
    }
}
