using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Parsing.Markdown;
using PostmortemSite.Pipelines;
using PostmortemSite.Rendering;
using PostmortemSite.StatusHistory.Pushing;

namespace PostmortemSite.Commands.Status;

/// <summary>
/// Makes a draft of what the public reads of a report. It comes out of a whole build that passed the leak check, as
/// everything does that leaves.
/// </summary>
/// <param name="options">What the build is told.</param>
/// <param name="clock">The clock.</param>
internal sealed class PrepareDraft(BuildOptions options, TimeProvider clock)
{
    /// <exception cref="BuildException">The public reads nothing of it, or nobody can tell where it
    /// belongs.</exception>
    public PreparedDraft Run(string name, string? incident)
    {
        var redacted = new SiteBuild(options, new BuildReport(clock)).Redact();
        var report = new FindReports(redacted.Original, options.Input).By([name])[0];
        var path = redacted.Reports.FirstOrDefault(one => one.Original.Source.Path == report.Source.Path)?.Source.Path
            ?? throw new BuildException(ExitCode.Usage,
                $"The public reads nothing of {report.Source.Path}, so nothing can be put on a status page. " +
                $"\"postmortem-site redact {report.Slug}\" shows why.");
        var target = PushTarget.Of(redacted.Original.History, report, incident);
        var (sites, _) = Progress.Show(clock, told => new SiteBuild(options, told).Check());
        return new PreparedDraft(report.Source.Path, target, Text(sites.Public.Site.Edition.Archive, path));
    }

    private static DraftText Text(Archive<Public> archive, string path)
    {
        if (archive.Site.Url is not { } site)
            throw new BuildException(ExitCode.Usage,
                "The report's links need the public site's address. Declare \"url\" in site.yml, or use --base-url.");
        var report = archive.Postmortems.First(one => one.Source.Path == path);
        var page = new Uri(SiteAddress.Of(report).Below(site));
        var targets = new LinkTargets(archive.Postmortems.Select(one => one.Source), archive.Sources.Pictures);
        return DraftText.Of(report, page, url =>
            targets.PostmortemPath(report.Source, url) is { } other
                ? SiteAddress.Of(archive.Postmortems.First(one => one.Source.Path == other)).Below(site)
            : targets.Picture(report.Source, url) is { } picture ? new SiteAddress(picture.Address).Below(site)
            : null);
    }
}
