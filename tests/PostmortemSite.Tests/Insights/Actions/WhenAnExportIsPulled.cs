using System.Text.Json;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Insights.Actions;

public class WhenAnExportIsPulled
{
    public static TheoryData<string> Exports => [.. Cases.Blocks("exports.cases.txt").Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Exports))]
    public void Its_columns_are_recognised(string name)
    {
        var (_, text, expected) = Cases.Blocks("exports.cases.txt").Single(one => one.Name == name);
        using var workspace = ActionArchive.Create().With("jira.csv", text);
        var result = workspace.Run("actions", "pull", "jira");

        Assert.True(result.ExitCode == 0 && result.Error.Length == 0, result.Error);
        Assert.Equal(expected, string.Join('\n', Kept(workspace)));
    }

    [Fact]
    public void The_declared_columns_come_first_and_any_file_will_do()
    {
        using var workspace = ActionArchive.Create().With("site.yml", ActionArchive.Site.Replace("file: jira.csv,",
            "columns: { key: Ref, state: Where, due: Until },", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(workspace.Root, "x.csv"), "Key,Ref,State,Where,Until\nA-1,OPS-1,new,done,2026-01-02\n");
        var result = workspace.Run("actions", "pull", "jira", "--file", "x.csv");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(["OPS-1 done - 2026-01-02 -"], Kept(workspace));
    }

    [Fact]
    public void What_nobody_understands_is_told_and_changes_no_state()
    {
        using var workspace = ActionArchive.Create()
            .With("jira.csv", "key,state,due\nOPS-1,Waiting for Godot,11/12/2026\nOPS-2,Waiting for Godot,\n");
        var result = workspace.Run("actions", "pull", "jira");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            "jira: 2 tickets have the state \"Waiting for Godot\", and nobody knows what that means. Declare it under the tracker's \"states\". (warning)\n" +
            "jira: 1 date isn't understood, such as \"11/12/2026\". Export them as 2026-03-01. (warning)\n",
            result.Error);
        Assert.Equal("open", workspace.Listed("state", "--overdue", "--as-of", "2026-05-02").Single());
    }

    [Fact]
    public void What_another_export_leaves_out_stays()
    {
        using var workspace = ActionArchive.Create().With("jira.csv", "key,state\nOPS-1,done\nOPS-2,open\n");
        workspace.Run("actions", "pull", "jira");
        var result = workspace.With("jira.csv", "key,state\nOPS-2,in progress\n").Run("actions", "pull", "jira");

        Assert.Equal("jira: 0 new and 1 changed of 1 ticket that the reports name, written to actions/states.json\n  OPS-2\topen → in-progress\tin progress\n",
            result.Output);
        Assert.Equal(["OPS-1 done - - -", "OPS-2 in-progress - - -"], Kept(workspace));
    }

    [Fact]
    public void Scripts_read_the_same()
    {
        using var workspace = ActionArchive.Create().With("jira.csv", "key,state\nOPS-1,done\n");
        using var json = JsonDocument.Parse(workspace.Run("actions", "pull", "jira", "--json", "--dry-run").Output);

        var tracker = json.RootElement[0];
        Assert.Equal(("jira", 1, false), (tracker.GetProperty("tracker").GetString(), tracker.GetProperty("tickets").GetInt32(), tracker.GetProperty("written").GetBoolean()));
        Assert.Equal("OPS-1", tracker.GetProperty("changes")[0].GetProperty("key").GetString());
        Assert.False(Directory.Exists(Path.Combine(workspace.Input, "actions")));
    }

    [Theory]
    [InlineData("[{ \"key\": ", 1, "jira.csv:1:11: json: This isn't valid JSON. Export it again.")]
    [InlineData("", 1, "jira.csv:1:1: columns: There are no tickets here. Export a list of tickets.")]
    [InlineData("title,state\nx,y\n", 1, "jira.csv:1:1: columns: No column says a ticket's key. There are: title, state. Name it under")]
    [InlineData("key,title\nx,y\n", 1, "jira.csv:1:1: columns: No column says a ticket's state.")]
    [InlineData(null, 2, "There is no file \"jira.csv\". Export the tickets of \"jira\" to it, or name another one with --file.")]
    public void What_isnt_an_export_is_told_and_nothing_is_written(string? text, int exitCode, string expected)
    {
        using var workspace = ActionArchive.Create();
        if (text is not null) workspace.With("jira.csv", text);
        var result = workspace.Run("actions", "pull", "jira");

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(workspace.Input, "actions")));
    }

    [Theory]
    [InlineData("site.yml declares no tracker \"jria\". Did you mean \"jira\"?", "jria")]
    [InlineData("--file is the export of one tracker: name it.", "--file", "x.csv")]
    [InlineData("\"hub\" is a repository on GitHub and has no --file.", "hub", "--file", "x.csv")]
    public void Trackers_are_those_of_site_yml(string expected, params string[] arguments)
    {
        using var workspace = ActionArchive.Create();
        var result = workspace.Run(["actions", "pull", .. arguments]);

        Assert.Equal((2, "", expected + "\n"), (result.ExitCode, result.Output, result.Error));
    }

    private static IEnumerable<string> Kept(Workspace workspace)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(workspace.Input, "actions/states.json")));
        return [.. json.RootElement.GetProperty("tickets").EnumerateArray().Select(ticket => string.Join(' ',
            Text(ticket, "key"), Text(ticket, "state"), Text(ticket, "since"), Text(ticket, "due"),
            ticket.TryGetProperty("assignees", out var names) ? string.Join(',', names.EnumerateArray().Select(name => name.GetString())) : "-"))];
    }

    private static string Text(JsonElement ticket, string key) => ticket.TryGetProperty(key, out var value) ? value.GetString()! : "-";
}
