using System.Globalization;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Pipelines;
using PostmortemSite.Tests.Support;

namespace PostmortemSite.Tests.Proof;

/// <summary>
/// Non-interference (Goguen and Meseguer, 1982): builds pairs of archives that differ only in what the public may not
/// read, and expects the same public bytes, or a refusal. What the public may know on purpose stays the same in a pair:
/// <list type="bullet">
/// <item>who is said to read a report and how far it has come: <c>audience</c>, <c>status</c>;</item>
/// <item>what the author wrote for the public: the text outside markers, <c>public.*</c>, <c>aliases</c>;</item>
/// <item>that a marker with other words for the public, or a mask, stands in public text; not what it stands for;</item>
/// <item>who is declared, where public text names them: such names decide masks;</item>
/// <item>public names in <c>site.yml</c>, and the order of the words that have one.</item>
/// </list>
/// All relations are tried on as many archives each; <c>POSTMORTEM_PAIRS</c> says how many pairs there are to be, and
/// <c>POSTMORTEM_SEED</c> which.
/// </summary>
public class WhenOnlyInternalPartsChange
{
    private const int SecretsOfAPair = 1500;

    /// <summary>Long fuzzing has its own switch: a run of all tests has to stay short.</summary>
    private const int UsualPairs = 500;

    /// <summary>Each build waits for parallel work of its own; without a limit, dozens are begun and none is finished.</summary>
    private static readonly ParallelOptions OneForEachProcessor = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value)
            ? value
            : usual;

    [Fact]
    public void The_public_tree_stays_the_same_or_the_build_is_refused()
    {
        var seed = Setting("POSTMORTEM_SEED", 20260101);
        var archives = (Setting("POSTMORTEM_PAIRS", UsualPairs) + Relation.All.Length - 1) / Relation.All.Length;
        var pairs = new Pair[archives][];
        Parallel.For(0, archives, OneForEachProcessor, i => pairs[i] = [.. Pairs(seed + i)]);
        var all = pairs.SelectMany(of => of).ToList();
        var different = all.Where(pair => !pair.IsRefused && !pair.IsSame).ToList();

        Figures.Print("non-interference", Table(all, seed));
        Assert.True(different.Count == 0, string.Join(
            "\n\n", different.DistinctBy(pair => pair.Relation.Name).Take(4).Select(pair => pair.Explain())));
        Assert.All(all.Where(pair => pair.Second.IsRefused), pair => Assert.True(
            pair.Second.Code is ExitCode.Input or ExitCode.Usage or ExitCode.Leak, $"{pair.Relation.Name}: {pair.Second.Message}"));
        Assert.True(all.Count(pair => pair.IsRefused) < all.Count * 0.3);
        Assert.All(all, pair => Assert.True(pair.First.IsRefused || pair.First.Public.Files.Keys.Any(IsReport)));
    }

    /// <summary>A pair whose archives were the same inside would say nothing.</summary>
    [Fact]
    public void The_internal_tree_changes()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var archive = new GeneratedArchive(seed);
            var secrets = new Secrets(0);
            var dice = new Dice(seed);
            var first = archive.Draw(secrets, dice);
            var before = ProofBuild.Run(archive.Files(first), new Circumstances { Internal = InternalEdition.First });
            foreach (var relation in Relation.All.Where(relation => relation.Name is "reordered" or "everything removed" or "everything drawn anew"))
            {
                var after = ProofBuild.Run(archive.Files(relation.Change(archive, first, secrets, dice)), new Circumstances { Internal = InternalEdition.First });
                Assert.NotEmpty(before.Internal.DifferencesTo(after.Internal));
            }
        }
    }

    /// <summary>What is proved of a build composed here holds for the product only if it is the same build.</summary>
    [Fact]
    public void The_build_that_is_looked_at_is_the_product_s()
    {
        var product = new SiteBuild(new BuildOptions(Repository.Input, "", new LocalDate(2026, 1, 1)), BuildReport.Silent).Check();
        var files = Directory.EnumerateFiles(Repository.Input, "*", SearchOption.AllDirectories)
            .Select(path => KeyValuePair.Create(Path.GetRelativePath(Repository.Input, path), File.ReadAllBytes(path)));

        var built = ProofBuild.Run(files, new Circumstances { Internal = InternalEdition.First });

        Assert.Empty(Tree.Of(product.Public.Site.Files).DifferencesTo(built.Public));
        Assert.Empty(Tree.Of(product.Internal.Files).DifferencesTo(built.Internal));
    }

    private static bool IsReport(string path) => path.StartsWith("postmortems/", StringComparison.Ordinal) && path.Count(c => c == '/') == 2;

    private static IEnumerable<Pair> Pairs(int seed)
    {
        var archive = new GeneratedArchive(seed);
        var secrets = new Secrets((seed & 0xfff) * SecretsOfAPair);
        var dice = new Dice(seed);
        var first = archive.Draw(secrets, dice);
        var built = ProofBuild.Run(archive.Files(first));
        foreach (var relation in Relation.All)
        {
            var second = relation.Change(archive, first, secrets, dice);
            IReadOnlyList<KeyValuePair<string, byte[]>> files = archive.Files(second);
            if (relation.Shuffles) files = dice.Shuffled(files);
            yield return new Pair(archive, first, built, second, relation, seed)
            {
                Second = ProofBuild.Run(files, relation.Circumstances(dice)),
            };
        }
    }

    private static string Table(List<Pair> pairs, int seed) =>
        $"{pairs.Count} pairs, seed {seed}\n{"relation",-30}{"pairs",7}{"identical",11}{"refused",9}{"different",11}\n" +
        string.Join('\n', pairs.GroupBy(pair => pair.Relation.Name).Select(of => string.Create(CultureInfo.InvariantCulture,
            $"{of.Key,-30}{of.Count(),7}{of.Count(pair => !pair.IsRefused && pair.IsSame),11}{of.Count(pair => pair.IsRefused),9}{of.Count(pair => !pair.IsRefused && !pair.IsSame),11}")));
}
