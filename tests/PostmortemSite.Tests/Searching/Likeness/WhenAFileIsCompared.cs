using System.Text.Json;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Searching.Likeness;

/// <summary><c>search --similar</c> on the example archive.</summary>
public sealed class WhenAFileIsCompared : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void A_report_of_the_archive_looks_like_others_and_not_like_itself()
    {
        var result = Compare(Path.Combine(Repository.Input, "postmortems/2025/2025-08-22-redis-eviction-again.md"));

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("looks like PM-2024-003: ", result.Output, StringComparison.Ordinal);
        Assert.Contains(
            "why: same service, cause and trigger; both speak of Redis evicted",
            result.Output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("PM-2025-006", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_isn_t_in_the_archive_yet_is_compared_too()
    {
        var text = File.ReadAllText(
            Path.Combine(Repository.Input, "postmortems/2025/2025-08-22-redis-eviction-again.md"));
        var file = Path.Combine(workspace.Root, "draft.md");
        File.WriteAllText(file, text.Replace("PM-2025-006", "PM-2026-099", StringComparison.Ordinal));

        var result = Compare(file, "--json");

        Assert.Equal(0, result.ExitCode);
        var ids = JsonDocument.Parse(result.Output).RootElement.GetProperty("similar").EnumerateArray()
            .Select(one => one.GetProperty("id").GetString()).ToList();
        Assert.Equal(["PM-2025-006", "PM-2024-003"], ids[..2]);
    }

    [Fact]
    public void A_file_that_isn_t_there_is_a_wrong_command_line()
    {
        var result = Compare("nowhere.md");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("There is no file \"nowhere.md\".", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_with_errors_is_told_of_them()
    {
        var file = Path.Combine(workspace.Root, "draft.md");
        File.WriteAllText(file, "---\ntitle: [\n---\n\n# Draft\n");

        Assert.Equal(1, Compare(file).ExitCode);
    }

    private CommandResult Compare(params string[] arguments) =>
        workspace.Run(["search", "--input", Repository.Input, "--similar", .. arguments]);
}
