using System.Text.Json;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Searching.Likeness;

/// <summary><c>search --similar</c> on the example archive.</summary>
public sealed class WhenAFileIsCompared : IDisposable
{
    private const string Unfiled = """
        # Orders refused by the checkout API

        The connection pooler of the replica ran out of sockets, because a migration held transactions open while the
        nightly ledger export read every invoice. Kestrel queued requests, readiness probes failed, and the ingress
        evicted healthy pods. We throttled the export, drained the pooler and restarted the migration in batches.
        Vacuum had fallen behind on the invoice table, which made each transaction slower than the deadline allowed.

        """;

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void A_report_of_the_archive_looks_like_others_and_not_like_itself()
    {
        var result = Compare(Path.Combine(Repository.Input, "postmortems/2025/2025-08-22-redis-eviction-again.md"));

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("looks like PM-2024-003: ", result.Output, StringComparison.Ordinal);
        Assert.Matches(
            "why: same service: .+; same trigger: .+; same cause: .+; in the text: .*Redis evicted",
            result.Output.Split('\n')[2]);
        Assert.Contains("\n   fix: ", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("PM-2025-006", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_isn_t_in_the_archive_yet_is_compared_too()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Input, "postmortems/2025/2025-08-22-redis-eviction-again.md"));
        var file = Path.Combine(workspace.Root, "draft.md");
        File.WriteAllText(file, text.Replace("PM-2025-006", "PM-2026-099", StringComparison.Ordinal));

        var result = Compare(file, "--json");

        Assert.Equal(0, result.ExitCode);
        var ids = JsonDocument.Parse(result.Output).RootElement.GetProperty("similar").EnumerateArray().Select(one => one.GetProperty("id").GetString()).ToList();
        Assert.Equal(["PM-2025-006", "PM-2024-003"], ids[..2]);
    }

    [Fact]
    public void Every_recurrence_is_told_however_many_one_service_had()
    {
        var result = Compare(Path.Combine(Repository.Input, "postmortems/2023/2023-02-14-orders-db-connections.md"));

        Assert.Contains("PM-2026-002", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_limit_holds_here_too()
    {
        var file = Path.Combine(Repository.Input, "postmortems/2023/2023-02-14-orders-db-connections.md");
        var json = JsonDocument.Parse(Compare(file, "--json", "--limit", "1").Output).RootElement;
        var hit = Assert.Single(json.GetProperty("similar").EnumerateArray());

        Assert.True(json.GetProperty("total").GetInt32() > 1);
        Assert.Equal("same-service", hit.GetProperty("reasons")[0].GetProperty("kind").GetString());
        Assert.NotEqual("", hit.GetProperty("fix").GetString());
        Assert.True(hit.GetProperty("actions").GetProperty("total").GetInt32() > 0);
        Assert.Contains("; in the text: ", Compare(file, "--limit", "1").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_isn_t_filed_yet_shares_the_service_that_its_text_names()
    {
        workspace
            .With("postmortems/a.md", Unfiled.Replace(
                "# ", "---\nservices: [checkout-api]\n---\n\n# Earlier: ", StringComparison.Ordinal))
            .With("postmortems/b.md", "# Printer jam\n\nPaper of the wrong size was in the tray.\n");
        File.WriteAllText(Path.Combine(workspace.Root, "draft.md"), Unfiled);

        Assert.Contains(
            "why: same service: checkout-api; ",
            workspace.Run("search", "--similar", "draft.md").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_and_a_folder_are_told_apart_from_a_report()
    {
        File.WriteAllText(Path.Combine(workspace.Root, "draft.md"), " \n");

        var (empty, folder) = (Compare("draft.md"), Compare("."));

        Assert.Equal((1, true), (empty.ExitCode, empty.Error.StartsWith("The file \"draft.md\" is empty.", StringComparison.Ordinal)));
        Assert.Equal((2, true), (folder.ExitCode, folder.Error.StartsWith("\".\" is a folder.", StringComparison.Ordinal)));
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
