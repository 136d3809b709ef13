using System.Globalization;
using PostmortemSite.Model;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Proof;

/// <summary>
/// The strength of these tests: builds with a rule left out or a module that leaks, each of which something has to catch.
/// Builds that lack a whole step don't compile; <see cref="Building.WhenAStepIsLeftOut"/> tries those.
/// </summary>
public class WhenABuildIsLeaky
{
    /// <summary>Archives that together hold everything that the generator knows.</summary>
    private static readonly int[] Seeds = [3, 8, 14, 17, 23];

    private static readonly string[] Catchers = ["leak check", "canaries", "pairs", "tree", "Markdown"];

    /// <summary>The relations that a leaky build's trees are compared by.</summary>
    private static readonly string[] Compared = ["everything drawn anew", "everything removed", "documents", "picture metadata"];

    /// <summary>Each build waits for parallel work of its own; without a limit, dozens are begun and none is finished.</summary>
    private static readonly ParallelOptions OneForEachProcessor = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    private readonly CanaryArchive canaries = new();
    private readonly CanarySearch search;
    private readonly IReadOnlyList<(IReadOnlyList<KeyValuePair<string, byte[]>> First, IReadOnlyList<IReadOnlyList<KeyValuePair<string, byte[]>>> Others)> pairs;

    public WhenABuildIsLeaky()
    {
        search = new CanarySearch(canaries.Canaries.Select(canary => canary.Text));
        pairs = [.. Seeds.Select(PairsOf)];
    }

    [Fact]
    public void Something_catches_it()
    {
        var builds = LeakyBuilds.WithoutARule.Concat(LeakyBuilds.WithALeakyModule).Concat(LeakySearch.Builds).Concat(LeakyInsights.Builds).ToArray();
        Assert.Empty(Catching(LeakyBuild.None));
        var caught = new IReadOnlyList<string>[builds.Length];
        Parallel.For(0, builds.Length, OneForEachProcessor, i => caught[i] = Catching(builds[i]));

        var missed = builds.Where((_, i) => caught[i].Count == 0).Select(build => build.Name).ToList();
        Figures.Print("leaky-builds", string.Join('\n',
        [
            $"{builds.Length} leaky builds, {builds.Length - missed.Count} caught",
            $"{"build",-56}{string.Concat(Catchers.Select(catcher => $"{catcher,12}"))}",
            .. builds.Select((build, i) => $"{build.Name,-56}{string.Concat(Catchers.Select(catcher => $"{(caught[i].Contains(catcher) ? "x" : "."),12}"))}"),
            $"{"alone",-56}{string.Concat(Catchers.Select(catcher => string.Create(CultureInfo.InvariantCulture, $"{caught.Count(by => by is [var only] && only == catcher),12}")))}",
        ]));
        Assert.Empty(missed);
        Assert.True(builds.Length >= 60);
        foreach (var channel in Channels.All.Where(channel => channel.From is not 66))
            Assert.Contains(LeakyBuilds.WithALeakyModule, build => build.Channels.Any(channel.Has));
    }

    private List<string> Catching(LeakyBuild leak)
    {
        var caught = new List<string>();
        var built = ProofBuild.Run(canaries.Files, leak: leak);
        if (built.Code == ExitCode.Leak) caught.Add("leak check");
        if (search.In(built.Public).Count + search.InIndex(built.Public).Count > 0) caught.Add("canaries");
        if (pairs.Any(pair => Differs(pair.First, pair.Others, leak))) caught.Add("pairs");
        if (TreeRules.Complaints(built.Public).Any()) caught.Add("tree");
        if (search.In(built.Markdown).Count > 0 || TreeRules.ComplaintsOfMarkdown(built.Markdown).Any()) caught.Add("Markdown");
        return caught;
    }

    /// <summary>The trees are compared as they are before the leak check, which must not be the only one to notice.</summary>
    private static bool Differs(
        IReadOnlyList<KeyValuePair<string, byte[]>> first, IReadOnlyList<IReadOnlyList<KeyValuePair<string, byte[]>>> others, LeakyBuild leak)
    {
        var tree = TreeOf(first);
        return others.Any(other => TreeOf(other).DifferencesTo(tree).Count > 0);

        Tree TreeOf(IReadOnlyList<KeyValuePair<string, byte[]>> files) =>
            ProofBuild.Run(files, new Circumstances { IsUnchecked = true }, leak).Public;
    }

    private static (IReadOnlyList<KeyValuePair<string, byte[]>> First, IReadOnlyList<IReadOnlyList<KeyValuePair<string, byte[]>>> Others) PairsOf(int seed)
    {
        var archive = new GeneratedArchive(seed);
        var secrets = new Secrets(0);
        var dice = new Dice(seed);
        var first = archive.Draw(secrets, dice);
        return (archive.Files(first), [.. Compared
            .Select(name => archive.Files(Relation.All.Single(relation => relation.Name == name).Change(archive, first, secrets, dice)))]);
    }
}
