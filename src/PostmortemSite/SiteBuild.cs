using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Deriving;
using PostmortemSite.Deriving.Insights;
using PostmortemSite.Model;
using PostmortemSite.Parsing;
using PostmortemSite.Pipelines;
using PostmortemSite.Reading;
using PostmortemSite.Redacting;
using PostmortemSite.Redacting.SelfTesting;
using PostmortemSite.Rendering;
using PostmortemSite.Searching;
using PostmortemSite.StatusHistory;
using PostmortemSite.Validating;
using PostmortemSite.Validating.Policy;
using PostmortemSite.Writing;

namespace PostmortemSite;

/// <summary>
/// The whole build. Read this first: every step is a line, and a line left out, or an internal archive handed to a
/// public step, doesn't compile.
/// </summary>
public sealed class SiteBuild(BuildOptions options, BuildReport report)
{
    /// <summary>Builds both editions and publishes them, or neither.</summary>
    /// <exception cref="BuildException">Something is wrong that the user can mend; nothing was published.</exception>
    public FinishedSites Publish()
    {
        using var output = OutputFolder.Open(options.Output, options.Input);
        return report.Pipeline("Publish", Make(output.Internal, output.Public))
            .Then(new WriteSites(output))
            .Value;
    }

    /// <summary>Builds and checks both editions in memory and publishes nothing.</summary>
    /// <exception cref="BuildException">Something is wrong that the user can mend.</exception>
    public FinishedSites Check() => Make(new MemoryFiles(), new MemoryFiles());

    /// <summary>Builds and checks both editions in memory, and writes the Markdown of the public one.</summary>
    /// <param name="folder">Where the public archive goes.</param>
    /// <exception cref="BuildException">Something is wrong that the user can mend; nothing was written.</exception>
    public FinishedSites Export(string folder)
    {
        using var output = OutputFolder.OpenArchive(folder, options.Input);
        return report.Pipeline("Export", Check())
            .Then(new WritePublicArchive(output))
            .Value;
    }

    /// <summary>What the public would read, and what is kept back.</summary>
    /// <exception cref="BuildException">Something is wrong that the user can mend.</exception>
    public RedactedArchive Redact() =>
        Source()
            .Then(new ValidatePostmortems(options.IsStrict))
            .Then(new RunSelfTests())
            .Then(new RedactArchive())
            .Value;

    /// <summary>Reads and parses the archive, wrong or not.</summary>
    public Archive<Internal> Parse() => Source().Value;

    private FinishedSites Make(IStagedFiles internalFiles, IStagedFiles publicFiles)
    {
        var archive = Source()
            .Then(new ValidatePostmortems(options.IsStrict))
            .Value;

        var redacted = report.Pipeline("Redaction", archive)
            .Then(new RunSelfTests())
            .Then(new RedactArchive())
            .Value;

        var internalSite = report.Pipeline("Internal edition", archive)
            .Then(new ComposeEdition<Internal>(options.AsOf))
            .Then(new IndexEdition<Internal>())
            .Then(new DeriveInsights<Internal>())
            .Then(new RenderSite<Internal>(internalFiles))
            .Then(new RenderReviews(redacted))
            .Then(new RenderCoverage())
            .Value;

        var publicSite = PublicEdition(redacted.Public, publicFiles)
            .Then(new CheckForLeaks(redacted, Blank(archive.Site)))
            .Value;

        return new FinishedSites(internalSite, publicSite);
    }

    private Pipeline<Archive<Internal>> Source() =>
        report.Pipeline("Source", options.Input)
            .Then(new ReadSources(options.Url))
            .Then(new CheckForSecrets(options.AsOf))
            .Then(new CheckConfiguration())
            .Then(new CheckPolicy(options.AsOf))
            .Then(new ParsePostmortems<Internal>())
            .Then(new LinkStatusHistory<Internal>());

    private Pipeline<Site<Public>> PublicEdition(PublicMarkdown markdown, IStagedFiles files) =>
        report.Pipeline("Public edition", markdown)
            .Then(new ParsePostmortems<Public>())
            .Then(new LinkStatusHistory<Public>())
            .Then(new ComposeEdition<Public>(options.AsOf))
            .Then(new IndexEdition<Public>())
            .Then(new DeriveInsights<Public>())
            .Then(new RenderSite<Public>(files));

    /// <summary>
    /// What a public site says when there is nothing to say: words of the theme's, which can't be leaks.
    /// </summary>
    private IStagedFiles Blank(SiteConfiguration site) =>
        new SiteBuild(options, BuildReport.Silent)
            .PublicEdition(new RedactArchive().Run(Archive.Empty(site)).Public, new MemoryFiles()).Value.Files;
}

/// <summary>What a build is told.</summary>
/// <param name="Input">The input folder.</param>
/// <param name="Output">The output folder.</param>
/// <param name="AsOf">"Today", for what is overdue on internal pages.</param>
public sealed record BuildOptions(string Input, string Output, LocalDate AsOf)
{
    /// <summary>The public site's address, if it isn't to be the one of <c>site.yml</c>.</summary>
    public Uri? Url { get; init; }

    /// <summary>True if warnings stop the build.</summary>
    public bool IsStrict { get; init; }
}
