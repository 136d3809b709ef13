using System.Collections.Concurrent;
using System.Text;
using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Deriving;
using PostmortemSite.Deriving.Insights;
using PostmortemSite.Model;
using PostmortemSite.Parsing;
using PostmortemSite.Pipelines;
using PostmortemSite.Reading;
using PostmortemSite.Redacting;
using PostmortemSite.Rendering;
using PostmortemSite.Searching;
using PostmortemSite.StatusHistory;
using PostmortemSite.Validating;
using PostmortemSite.Validating.Policy;
using PostmortemSite.Writing;
using CheckForLeaks = PostmortemSite.Redacting.CheckedSite.CheckForLeaks;
using RedactArchive = PostmortemSite.Redacting.PublicMarkdown.RedactArchive;

namespace PostmortemSite.Tests.Proof;

/// <summary>
/// The build of <see cref="SiteBuild"/>, composed of the same modules in the same order, in memory, and with room for
/// leaky ones between them; only the self-tests, which don't look at the archive, are left out. That it is the same
/// build, a test says.
/// </summary>
internal static class ProofBuild
{
    private static readonly LocalDate AsOf = new(2026, 1, 1);

    /// <summary>The blank sites made so far: what a site says that has no reports depends on its <c>site.yml</c> alone.</summary>
    private static readonly ConcurrentDictionary<string, IStagedFiles> Blanks = new(StringComparer.Ordinal);

    /// <summary>Builds both editions.</summary>
    public static Built Run(IEnumerable<KeyValuePair<string, byte[]>> files, Circumstances? circumstances = null, LeakyBuild? leak = null, BuildReport? report = null)
    {
        using var folder = InputFolder.Of(files);
        return Run(folder, circumstances ?? new Circumstances(), leak ?? LeakyBuild.None, report);
    }

    public static Built Run(InputFolder folder, Circumstances circumstances, LeakyBuild leak, BuildReport? report = null)
    {
        report ??= BuildReport.Silent;
        Archive<Internal>? archive = null;
        Tree inside = Tree.Empty, outside = Tree.Empty, markdown = Tree.Empty;
        try
        {
            archive = report.Pipeline("Source", folder.Path)
                .Then(new ReadSources(null))
                .Then(new CheckForSecrets(AsOf))
                .Then(new CheckConfiguration())
                .Then(new CheckPolicy(AsOf))
                .Then(new ParsePostmortems<Internal>())
                .Then(new LinkStatusHistory<Internal>())
                .Then(new ValidatePostmortems(isStrict: false))
                .Value;

            var redacted = report.Pipeline("Redaction", archive).Then(new RedactArchive(leak.Rules)).Value;
            if (circumstances.Internal == InternalEdition.First) inside = InternalTree(report, redacted);
            markdown = new Tree(redacted.Public.Files.Concat(redacted.Public.StatusFiles).ToDictionary(file => file.Path, file => Encoding.UTF8.GetBytes(file.Text), StringComparer.Ordinal));
            var world = new Inside(archive, folder.Path, ThePublic: null);
            // A picture's bytes are read when they are first asked for.
            foreach (var picture in redacted.Public.Pictures.Values) _ = picture.Bytes;
            var blank = BlankOf(archive);
            if (circumstances.RemovesInput) folder.Dispose();

            var site = report.Pipeline("Public edition", redacted.Public)
                .Then(new ParsePostmortems<Public>())
                .Then(new LinkStatusHistory<Public>())
                .Then(new LeakyModule<Archive<Public>>(published => leak.Archive(world, published)))
                .Then(new ComposeEdition<Public>(AsOf))
                .Then(new LeakyModule<Edition<Public>>(edition => leak.Edition(world with { ThePublic = edition.Archive }, edition)))
                .Then(new IndexEdition<Public>())
                .Then(new LeakyModule<Edition<Public>>(edition => leak.Index(world with { ThePublic = edition.Archive }, edition)))
                .Then(new DeriveInsights<Public>())
                .Then(new LeakyModule<Edition<Public>>(edition => leak.Insights(world with { ThePublic = edition.Archive }, edition)))
                .Then(new RenderSite<Public>(new MemoryFiles()))
                .Then(new LeakySite(world, leak.Files))
                .Value;
            outside = Tree.Of(site.Files);
            if (circumstances.Internal == InternalEdition.Last) inside = InternalTree(report, redacted);

            if (circumstances.IsUnchecked) return new Built(ExitCode.Fine, "", outside, inside) { Markdown = markdown };
            _ = report.Pipeline("Check", site).Then(new CheckForLeaks(redacted, blank)).Value;
            return new Built(ExitCode.Fine, "", outside, inside) { Markdown = markdown };
        }
        catch (BuildException refusal)
        {
            return new Built(refusal.Code, $"{refusal.Message}\n{string.Join('\n', refusal.Problems)}", outside, inside) { Markdown = markdown };
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            return new Built(ExitCode.Bug, bug.ToString(), outside, inside) { Markdown = markdown };
        }
    }

    private static Tree InternalTree(BuildReport report, RedactedArchive redacted) => Tree.Of(
        report.Pipeline("Internal edition", redacted.Original)
            .Then(new ComposeEdition<Internal>(AsOf))
            .Then(new IndexEdition<Internal>())
            .Then(new DeriveInsights<Internal>())
            .Then(new RenderSite<Internal>(new MemoryFiles()))
            .Then(new RenderReviews(redacted))
            .Then(new RenderCoverage())
            .Value.Files);

    private static IStagedFiles BlankOf(Archive<Internal> archive)
    {
        var words = string.Join('\n', new[] { archive.Site.Services, archive.Site.Tags, archive.Site.Severities }
            .SelectMany(vocabulary => vocabulary.Terms).Select(term => term.PublicName)) + string.Join(',', archive.Site.Insights.Public);
        return Blanks.GetOrAdd($"{archive.Site.Title}\n{archive.Site.Url}\n{words}", _ =>
            BuildReport.Silent.Pipeline("Blank", new RedactArchive().Run(Model.Archive.Empty(archive.Site)).Public)
                .Then(new ParsePostmortems<Public>())
                .Then(new LinkStatusHistory<Public>())
                .Then(new ComposeEdition<Public>(AsOf))
                .Then(new IndexEdition<Public>())
                .Then(new DeriveInsights<Public>())
                .Then(new RenderSite<Public>(new MemoryFiles()))
                .Value.Files);
    }

}

/// <summary>What a build found around it, and the result must not show.</summary>
internal sealed record Circumstances
{
    /// <summary>When the internal edition is built.</summary>
    public InternalEdition Internal { get; init; } = InternalEdition.Never;

    /// <summary>True to leave out the leak check, where only the tree is asked for.</summary>
    public bool IsUnchecked { get; init; }

    /// <summary>True if the input is gone as soon as redaction is done.</summary>
    public bool RemovesInput { get; init; }
}

internal enum InternalEdition
{
    Never,
    First,
    Last,
}

/// <summary>What a build made.</summary>
/// <param name="Code">How the command would end.</param>
/// <param name="Message">Why it was refused; empty if it wasn't.</param>
/// <param name="Public">The public tree, even of a build that the leak check refused: for the other checks to look at.</param>
/// <param name="Internal">The internal tree, if it was built.</param>
internal sealed record Built(ExitCode Code, string Message, Tree Public, Tree Internal)
{
    /// <summary>The public Markdown that the public tree was made from.</summary>
    public Tree Markdown { get; init; } = Tree.Empty;

    public bool IsRefused => Code != ExitCode.Fine;
}

/// <summary>The files of an edition, by path.</summary>
internal sealed class Tree(IReadOnlyDictionary<string, byte[]> files)
{
    public static Tree Empty { get; } = new(new Dictionary<string, byte[]>());

    public IReadOnlyDictionary<string, byte[]> Files => files;

    public long Bytes => files.Values.Sum(bytes => (long)bytes.Length);

    public static Tree Of(IStagedFiles files) =>
        new(files.Paths.ToDictionary(path => path, files.Read, StringComparer.Ordinal));

    public string Text(string path) => Encoding.UTF8.GetString(files[path]);

    /// <summary>The paths at which two trees differ, in content or because only one has them.</summary>
    public IReadOnlyList<string> DifferencesTo(Tree other) =>
    [
        .. files.Keys.Union(other.Files.Keys)
            .Where(path => !files.TryGetValue(path, out var mine) || !other.Files.TryGetValue(path, out var theirs)
                || !mine.AsSpan().SequenceEqual(theirs))
            .Order(StringComparer.Ordinal),
    ];
}
