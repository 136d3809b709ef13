using System.Text;
using PostmortemSite.Model;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Proof;

/// <summary>
/// Every internal place holds words that stand nowhere else; then every file of the finished public tree is read in every
/// way that somebody could read it. That the internal tree holds them all says that the search finds what is there.
/// </summary>
public class WhenCanariesArePlanted
{
    private const int GeneratedArchives = 30;

    [Fact]
    public void None_is_in_the_public_tree_and_all_are_in_the_internal_one()
    {
        var archive = new CanaryArchive();
        using var workspace = new Workspace();
        foreach (var (path, bytes) in archive.Files) workspace.With(path, bytes);
        (string Name, string Value)[] environment =
        [
            ("USER", "zqenvuserxk"), ("LOGNAME", "zqenvlogxk"), ("HOSTNAME", "zqenvhostxk"), ("API_TOKEN", "zqenvtokenxk"),
            ("GIT_AUTHOR_EMAIL", "zqenvmailxk@mail.example.org"), ("PWD", workspace.Root), ("HOME", Directory.CreateDirectory(Path.Combine(workspace.Root, "zqenvhomexk")).FullName),
        ];
        var result = workspace.Run(environment, "build", "--as-of", "2026-03-10");
        Assert.True(result.ExitCode == 0, result.Error);

        var (outside, inside) = (Read(workspace, "public"), Read(workspace, "internal"));
        var planted = archive.Canaries.DistinctBy(canary => canary.Text).ToList();
        var around = environment.Select(one => one.Value).Append(Path.GetFileName(workspace.Root)).ToList();
        var search = new CanarySearch(planted.Select(canary => canary.Text).Concat(around));
        var leaked = search.In(outside);
        var found = search.In(inside);
        var shown = planted.Where(canary => canary.IsInInternalEdition).ToList();
        var missing = shown.Where(canary => !found.ContainsKey(canary.Text)).ToList();
        var inInput = search.In(new Tree(archive.Files.ToDictionary(file => file.Key, file => file.Value)));
        // A message names files, and people may read their names.
        var printed = search.In(result.Output + result.Error).Where(text => !planted.Any(canary => canary.Text == text && canary.Channel is >= 37 and <= 39)).ToList();

        Assert.True(leaked.Count == 0, string.Join('\n', leaked.Select(leak => $"{leak.Key} in {leak.Value}")));
        Assert.True(missing.Count == 0, string.Join('\n', missing));
        Assert.All(planted, canary => Assert.True(inInput.ContainsKey(canary.Text) || canary.Channel is 37 or 38 or 39 || canary.Text == "QZX:", canary.ToString()));
        Assert.Empty(printed.Except(around));
        Assert.Empty(search.InIndex(outside));
        var indexed = search.InIndex(inside).Count;
        Assert.True(indexed > search.WithCore * 0.6, $"{indexed} of {search.WithCore}");
        Assert.Empty(TreeRules.Complaints(outside));
        foreach (var channel in Channels.All.Where(channel => channel.NoCarrier is null && channel.From is not (61 or 65 or 66)))
            Assert.Contains(planted, canary => channel.Has(canary.Channel));
        Assert.True(planted.Count >= 300, $"{planted.Count} canaries");

        var (generated, archives, files, length) = Generated();
        Figures.Print("canaries-planted", $"""
            {planted.Count + around.Count} canaries in every shape, and {generated} in {archives} generated archives
            {Channels.All.Where(channel => channel.NoCarrier is null).Sum(channel => channel.Count)} of {Channels.All.Sum(channel => channel.Count)} channels planted, {Channels.All.Where(channel => channel.IsAhead).Sum(channel => channel.Count)} of them for what no build writes yet ({string.Join("; ", Channels.All.Where(channel => channel.IsAhead).Select(channel => channel.Name))}); no carrier: {string.Join("; ", Channels.All.Where(channel => channel.NoCarrier is not null).Select(channel => $"{channel.From} {channel.Name} ({channel.NoCarrier})"))}
            {outside.Files.Count + files} public files, {outside.Bytes + length:N0} bytes, {Readings.Names.Count} decodings: {string.Join(", ", Readings.Names)}
            in the public search index: 0 of the {search.WithCore} that an index can show, of which {indexed} are in the internal one
            in the public tree: {leaked.Count}; in the internal tree: {shown.Count - missing.Count} of {shown.Count}; in no edition, as planned: {planted.Count - shown.Count}; printed: {printed.Count}
            """);
    }

    [Fact]
    public void The_example_archive_with_canaries_has_the_same_public_tree()
    {
        var files = Directory.EnumerateFiles(Repository.Input, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => KeyValuePair.Create(Path.GetRelativePath(Repository.Input, path), File.ReadAllBytes(path))).ToList();
        var secrets = new Secrets(0);
        var planted = files.Select(file => file.Key.EndsWith(".md", StringComparison.Ordinal) ? KeyValuePair.Create(file.Key, Planted(file.Value, secrets)) : file);

        var before = ProofBuild.Run(files);
        var after = ProofBuild.Run(planted, new Circumstances { Internal = InternalEdition.Last });

        var search = new CanarySearch(secrets.All);
        Assert.True(after.Code == ExitCode.Fine, after.Message);
        Assert.Empty(before.Public.DifferencesTo(after.Public));
        Assert.Empty(search.In(after.Public));
        Assert.Equal(secrets.All.Count, search.In(after.Internal).Count);
        Figures.Print("canaries-planted-in-the-example", $"{secrets.All.Count} canaries, 0 in the public tree, which is byte for byte the one without them; all in the internal one");
    }

    [Fact]
    public void What_was_public_once_and_is_withdrawn_leaves_nothing()
    {
        var archive = new CanaryArchive();
        using var workspace = new Workspace();
        using var fresh = new Workspace();
        foreach (var (path, bytes) in archive.Files)
        {
            var text = Encoding.UTF8.GetString(bytes);
            workspace.With(path, path.EndsWith("inside.md", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(text.Replace("date: 2026-02-02", "date: 2026-02-02\naudience: public\nstatus: final", StringComparison.Ordinal)) : bytes);
            fresh.With(path, bytes);
        }

        workspace.Built("--as-of", "2026-03-10");
        var once = workspace.Tree("public").Count;
        foreach (var (path, bytes) in archive.Files) workspace.With(path, bytes);
        workspace.Built("--as-of", "2026-03-10");

        Assert.True(once > workspace.Tree("public").Count);
        Assert.Equal(fresh.Built("--as-of", "2026-03-10").Tree(), workspace.Tree());
        Assert.Equal(["input", "output"], Directory.GetFileSystemEntries(workspace.Root).Select(Path.GetFileName).Where(name => !name!.EndsWith(".lock", StringComparison.Ordinal)).Order());
    }

    private static (int Canaries, int Archives, int Files, long Bytes) Generated()
    {
        var (canaries, files, bytes) = (0, 0, 0L);
        for (var seed = 0; seed < GeneratedArchives; seed++)
        {
            var archive = new GeneratedArchive(seed);
            var secrets = new Secrets(0);
            var built = ProofBuild.Run(archive.Files(archive.Draw(secrets, new Dice(seed))));
            Assert.True(built.Code == ExitCode.Fine, built.Message);
            Assert.Empty(new CanarySearch(secrets.All.Where(text => text.StartsWith("zq", StringComparison.Ordinal))).In(built.Public));
            Assert.Empty(new CanarySearch(secrets.All.Where(text => text.StartsWith("zq", StringComparison.Ordinal))).InIndex(built.Public));
            Assert.Empty(TreeRules.Complaints(built.Public));
            (canaries, files, bytes) = (canaries + secrets.All.Count, files + built.Public.Files.Count, bytes + built.Public.Bytes);
        }

        return (canaries, GeneratedArchives, files, bytes);
    }

    private static byte[] Planted(byte[] report, Secrets secrets)
    {
        var text = Encoding.UTF8.GetString(report).TrimEnd();
        var shapes = string.Join(", ", Enum.GetValues<Shape>().Where(shape => shape != Shape.Date).Select(secrets.Of));
        var section = text.IndexOf("\n## ", StringComparison.Ordinal) is var heading and >= 0 ? text.IndexOf('\n', heading + 1) + 1 : text.Length;
        return Encoding.UTF8.GetBytes(
            text[..section] + $"\n::: internal\n{secrets.Word()} and {secrets.Of(Shape.Name)}\n:::\n" + text[section..] + $"\n\n## What went well\n\n{shapes}\n");
    }

    private static Tree Read(Workspace workspace, string edition) => new(Directory
        .EnumerateFiles(Path.Combine(workspace.Output, edition), "*", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetRelativePath(Path.Combine(workspace.Output, edition), path), File.ReadAllBytes, StringComparer.Ordinal));
}
