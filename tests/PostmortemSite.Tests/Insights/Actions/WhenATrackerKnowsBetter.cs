using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Insights.Actions;

public class WhenATrackerKnowsBetter
{
    private static string Snapshot(string ticket) => $$"""
        {
          "format": "postmortem-site/action-states/1",
          "trackers": [{ "name": "jira", "pulled": "2026-05-20T06:00:00Z" }],
          "tickets": [{ "tracker": "jira", {{ticket}} }]
        }
        """;

    [Theory]
    // The old report is of 2 March, the new one of 25 May; both name OPS-1.
    [InlineData("\"key\": \"OPS-1\", \"state\": \"done\"", "Mend the queue | done | jira 2026-05-20", "Send fewer | open | report")]
    [InlineData("\"key\": \"ops-1\", \"state\": \"done\", \"since\": \"2026-05-28\"", "Mend the queue | done | jira 2026-05-28", "Send fewer | done | jira 2026-05-28")]
    [InlineData("\"key\": \"OPS-1\", \"state\": \"done\", \"since\": \"2026-01-28\"", "Mend the queue | open | report", "Send fewer | open | report")]
    [InlineData("\"key\": \"OPS-1\", \"state\": \"not-stated\"", "Mend the queue | open | report", "Send fewer | open | report")]
    [InlineData("\"key\": \"77\", \"url\": \"https://tracker.example.com/browse/OPS-1\", \"state\": \"dropped\"", "Mend the queue | dropped | jira 2026-05-20", "Send fewer | open | report")]
    public void Its_state_counts_unless_the_report_is_younger(string ticket, string old, string young)
    {
        using var workspace = ActionArchive.Create().With("actions/states.json", Snapshot(ticket));

        Assert.Equal([old, young], workspace.Listed("text state state_from", "--all", "--as-of", "2026-06-01")
            .Where(item => item.StartsWith("Mend", StringComparison.Ordinal) || item.StartsWith("Send", StringComparison.Ordinal)));
    }

    [Fact]
    public void Its_day_and_owner_fill_only_gaps()
    {
        using var workspace = ActionArchive.Create().With("actions/states.json", Snapshot(
            "\"key\": \"OPS-2\", \"state\": \"open\", \"due\": \"2027-01-01\", \"assignees\": [\"bob\"] }, { \"tracker\": \"jira\", " +
            "\"key\": \"13\", \"url\": \"https://github.com/acme/shop/issues/13\", \"state\": \"open\", \"assignees\": [\"@ada\"]"));

        Assert.Equal(["2026-05-31 | Ada Lovelace | Ask why", "2026-06-10 | Ada Lovelace | Watch the queue"],
            workspace.Listed("due owners text", "--as-of", "2026-06-01", "--owner", "ada").Where(item => item.EndsWith("why", StringComparison.Ordinal) || item.EndsWith("queue", StringComparison.Ordinal)).Where(item => !item.Contains("Mend", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_pages_say_where_it_comes_from()
    {
        using var workspace = ActionArchive.Create().With("actions/states.json", Snapshot("\"key\": \"OPS-1\", \"state\": \"done\""))
            .Built("--as-of", "2026-06-01");

        Assert.Contains("state from jira, 2026-05-20; the report says: open", workspace.Text("internal/postmortems/old/index.html"), StringComparison.Ordinal);
        Assert.Contains("state from jira, 2026-05-20", workspace.Text("internal/actions/2026/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_public_edition_knows_nothing_of_it_nor_of_the_day()
    {
        using var workspace = ActionArchive.Create().Built("--as-of", "2026-06-01");
        var (inside, outside) = (workspace.Tree("internal"), workspace.Tree("public"));
        workspace.With("actions/states.json", Snapshot("\"key\": \"OPS-1\", \"state\": \"done\", \"assignees\": [\"assignee-canary\"]")
            .Replace("jira", "tracker-canary", StringComparison.Ordinal)).Built("--as-of", "2031-01-01");

        Assert.NotEqual(inside, workspace.Tree("internal"));
        Assert.Equal(outside, workspace.Tree("public"));
    }

    [Fact]
    public void The_example_s_public_edition_doesn_t_move_with_time()
    {
        using var workspace = new Workspace();
        foreach (var file in Directory.EnumerateFiles(Repository.Input, "*", SearchOption.AllDirectories))
            workspace.With(Path.GetRelativePath(Repository.Input, file), File.ReadAllBytes(file));
        var site = Path.Combine(workspace.Input, "site.yml");
        File.WriteAllText(site, WithPublicActions(File.ReadAllText(site)));
        var before = workspace.Built("--as-of", "2025-12-01").Tree("public");
        var late = workspace.Page("internal/actions/index.html").QuerySelectorAll("#overdue .amount").Single().TextContent;

        Assert.True(before.ContainsKey(Path.Combine("actions", "index.html")));
        Assert.Equal(before, workspace.Built("--as-of", "2028-10-01").Tree("public"));
        Assert.NotEqual(late, workspace.Page("internal/actions/index.html").QuerySelectorAll("#overdue .amount").Single().TextContent);
    }

    [Fact]
    public void A_secret_in_it_stops_the_build()
    {
        using var workspace = ActionArchive.Create()
            .With("actions/states.json", Snapshot($"\"key\": \"AKIA{"Q7ZP4NUE3KX2MB5T"}\", \"state\": \"done\""));
        var result = workspace.Run("check");

        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith("actions/states.json:4:44: secret-aws-access-key: ", result.Error, StringComparison.Ordinal);
    }

    private static string WithPublicActions(string site) =>
        site.Split('\n').Any(line => line.StartsWith("insights:", StringComparison.Ordinal))
            ? string.Join('\n', site.Split('\n').Select(line => line.StartsWith("insights:", StringComparison.Ordinal)
                ? "insights: { public: [metrics, recurrence, patterns, actions] }" : line))
            : site + "\ninsights: { public: [actions] }\n";
}
