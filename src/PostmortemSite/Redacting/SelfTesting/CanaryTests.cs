using System.Collections.Immutable;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Parsing;

namespace PostmortemSite.Redacting.SelfTesting;

/// <summary>
/// Sends a report through the gate in which every place that must stay inside holds a canary: a word that is nowhere else.
/// Redaction must keep them all back and no more, and the leak check must find each that is put into a public site by hand.
/// </summary>
internal sealed class CanaryTests
{
    private const string Remedy = "This is a bug of postmortem-site, or its files are damaged: install it again, and report it.";

    private readonly Action<RedactedArchive, Site<Public>> check;

    // Parsed when it is first asked for; a build that stops before redaction doesn't pay for it.
    private readonly Lazy<(Archive<Internal> Archive, RedactedArchive Redacted)> gate;

    /// <summary>Through the gate of the product.</summary>
    public CanaryTests()
        : this(CanaryArchive.Report, archive => new PublicMarkdown.RedactArchive().Run(archive),
            (redacted, site) => new CheckedSite.CheckForLeaks(redacted, new CanaryFiles([])).Run(site))
    {
    }

    /// <summary>Through another gate.</summary>
    /// <param name="report">The report.</param>
    /// <param name="redact">Redacts it.</param>
    /// <param name="check">Throws if it finds a leak.</param>
    public CanaryTests(
        string report, Func<Archive<Internal>, RedactedArchive> redact, Action<RedactedArchive, Site<Public>> check)
    {
        this.check = check;
        gate = new(() =>
        {
            var archive = new ParsePostmortems<Internal>().Run(CanaryArchive.Sources(report));
            return (archive, redact(archive));
        });
    }

    /// <summary>The tests, in the order in which they make sense.</summary>
    public ImmutableArray<SelfTest> All =>
    [
        new("\"the canaries are in the internal archive\"", AreInside, Remedy),
        new("\"no canary is in the public Markdown\"", AreKeptBack, Remedy),
        new("\"the leak check finds every canary\"", AreFound, Remedy),
    ];

    private bool AreInside()
    {
        var report = gate.Value.Archive.Postmortems.Single();
        var shown = string.Join(' ', report.Sections.SelectMany(section => section.Blocks).OfType<Prose>().Select(prose => prose.Html)
            .Concat(report.Authors));
        return report.IsPublished && CanaryArchive.Shown.All(canary => shown.Contains(canary, StringComparison.Ordinal));
    }

    private bool AreKeptBack()
    {
        var text = gate.Value.Redacted.Public.Files.Single().Text;
        return text.Contains(CanaryArchive.PublicWords, StringComparison.Ordinal)
            && !CanaryArchive.All.Any(canary => text.Contains(canary, StringComparison.OrdinalIgnoreCase));
    }

    private bool AreFound()
    {
        var edition = new Edition<Public>(new ParsePostmortems<Public>().Run(gate.Value.Redacted.Public))
        {
            Entries = [],
            Years = [],
            Services = [],
            Causes = [],
            Tags = [],
        };
        var files = new CanaryFiles([.. CanaryArchive.All.Select(canary => $"<p>{CanaryArchive.PublicWords}, {canary}.</p>")]);
        try
        {
            check(gate.Value.Redacted, new Site<Public>(edition, files));
            return false;
        }
        catch (BuildException refusal) when (refusal.Code == ExitCode.Leak)
        {
            return files.Paths.All(path => refusal.Problems.Any(problem => problem.Path == "public/" + path));
        }
    }
}
