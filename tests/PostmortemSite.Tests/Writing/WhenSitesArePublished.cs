using System.Diagnostics;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Writing;

public class WhenSitesArePublished
{
    private static string Report(string title) =>
        $"---\naudience: public\nstatus: final\ndate: 2026-01-01\n---\n# {title}\n\n## Summary\n\nIt was fine.\n";

    [Fact]
    public void Both_editions_and_a_manifest_that_lists_exactly_them_are_written()
    {
        using var workspace = new Workspace().With("postmortems/one.md", Report("One")).Built();

        using var manifest = System.Text.Json.JsonDocument.Parse(workspace.Text("manifest.json"));
        var listed = manifest.RootElement.GetProperty("files").EnumerateObject().Select(file => file.Name);
        Assert.Equal(workspace.Tree().Keys.Where(path => path != "manifest.json").Order(StringComparer.Ordinal), listed);
        Assert.True(workspace.Exists("internal/postmortems/one/index.html"));
        Assert.True(workspace.Exists("public/postmortems/one/index.html"));
    }

    [Fact]
    public void A_report_that_is_gone_leaves_no_page_behind()
    {
        using var workspace = new Workspace().With("postmortems/one.md", Report("One")).With("postmortems/two.md", Report("Two")).Built();
        Assert.True(workspace.Exists("internal/postmortems/two/index.html"));
        File.Delete(Path.Combine(workspace.Input, "postmortems/two.md"));

        workspace.Built();

        Assert.False(Directory.Exists(Path.Combine(workspace.Output, "internal/postmortems/two")));
        Assert.DoesNotContain(workspace.Tree().Keys, path => path.Contains("two", StringComparison.Ordinal));
    }

    [Fact]
    public void A_warm_build_writes_what_a_cold_one_would()
    {
        using var workspace = new Workspace().With("postmortems/one.md", Report("One")).Built();
        workspace.With("postmortems/two.md", Report("Two")).Built();
        var warm = workspace.Tree();
        Directory.Delete(workspace.Output, recursive: true);

        Assert.Equal(workspace.Built().Tree(), warm);
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("public/handmade.html")]
    [InlineData("internal/.env")]
    public void A_foreign_file_in_the_output_folder_is_never_overwritten(string foreign)
    {
        using var workspace = new Workspace().With("postmortems/one.md", Report("One")).Built();
        var path = Path.Combine(workspace.Output, foreign);
        File.WriteAllText(path, "mine");
        var before = workspace.Tree();

        var result = workspace.Run("build");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(foreign, result.Error, StringComparison.Ordinal);
        Assert.Equal(before, workspace.Tree());
    }

    [Theory]
    [InlineData("input")]
    [InlineData("input/postmortems")]
    [InlineData(".")]
    public void An_output_folder_that_overlaps_the_input_is_refused(string output)
    {
        using var workspace = new Workspace().With("postmortems/one.md", Report("One"));
        var result = workspace.Run("build", "--output", output);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--output", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_build_at_the_same_time_waits_for_nobody_and_says_why()
    {
        using var workspace = new Workspace().With("postmortems/one.md", Report("One"));
        using var held = new FileStream(Path.Combine(workspace.Root, ".output.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        var result = workspace.Run("build");

        Assert.Equal(5, result.ExitCode);
        Assert.Contains("Another build", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_killed_build_left_is_cleared_away()
    {
        using var workspace = new Workspace().With("postmortems/one.md", Report("One"));
        var left = Directory.CreateDirectory(Path.Combine(workspace.Root, ".output.stage-1"));
        File.WriteAllText(Path.Combine(left.FullName, "half"), "");

        workspace.Built();

        Assert.Equal(["input", "output"], Directory.GetFileSystemEntries(workspace.Root).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_reader_sees_the_whole_old_tree_or_the_whole_new_one()
    {
        using var workspace = new Workspace().With("postmortems/one.md", Report("One")).Built();
        var page = Path.Combine(workspace.Output, "public/postmortems/one/index.html");
        using var stop = new CancellationTokenSource();
        int reads = 0, misses = 0;
        var reader = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                reads++;
                if (!File.Exists(page)) misses++;
            }
        }, TestContext.Current.CancellationToken);

        for (var i = 0; i < 5; i++) workspace.With("postmortems/one.md", Report("One") + $"\n{i}\n").Built();
        await stop.CancelAsync();
        await reader;

        Figures.Print("readers", $"{reads:N0} reads during 5 builds, {misses} misses");
        Assert.Equal(0, misses);
    }

    [Fact]
    public void A_build_that_is_killed_leaves_the_old_tree_or_the_new_one()
    {
        using var workspace = new Workspace();
        for (var i = 0; i < 300; i++) workspace.With($"postmortems/report-{i}.md", Report($"Report {i}") + $"\nOld {i}.\n");
        var old = workspace.Built("--as-of", "2026-01-01").Tree();
        for (var i = 0; i < 300; i++) workspace.With($"postmortems/report-{i}.md", Report($"Report {i}") + $"\nNew {i}.\n");

        var killedBefore = 0;
        for (var delay = 50; delay <= 1250; delay += 150)
        {
            var start = new ProcessStartInfo("dotnet",
                [Path.Combine(AppContext.BaseDirectory, "postmortem-site.dll"), "build", "--as-of", "2026-01-01"])
            {
                WorkingDirectory = workspace.Root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            if (!process.WaitForExit(delay)) process.Kill();
            process.WaitForExit();
            if (workspace.Tree().SequenceEqual(old)) killedBefore++;
            else break;
        }

        var now = workspace.Tree();
        Assert.True(killedBefore > 0, "Every build ended before it could be killed.");
        if (!now.SequenceEqual(old)) Assert.Equal(workspace.Built("--as-of", "2026-01-01").Tree(), now);
        Figures.Print("killed-builds", $"killed {killedBefore} times before the exchange: the old tree each time");
    }
}
