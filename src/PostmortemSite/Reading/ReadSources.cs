using PostmortemSite.Model;
using PostmortemSite.Model.Insights;
using PostmortemSite.Pipelines;

namespace PostmortemSite.Reading;

/// <summary>
/// Reads the input folder: either an archive, with <c>site.yml</c> or a <c>postmortems</c> folder, or a bare folder of
/// Markdown. Symbolic links aren't followed. A wrong configuration is told of by <see cref="CheckConfiguration"/>.
/// </summary>
/// <param name="url">The public site's address, if it isn't to be the one of <c>site.yml</c>.</param>
public sealed class ReadSources(Uri? url) : IModule<string, InternalSources>
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Input;

    /// <param name="input">The input folder.</param>
    /// <exception cref="BuildException">The folder isn't there, or holds no reports.</exception>
    public InternalSources Run(string input)
    {
        if (!Directory.Exists(input))
            throw new BuildException(ExitCode.Usage, $"There is no input folder \"{input}\". Name one with --input.");

        var wrong = new List<Problem>();
        var siteFile = Configuration(input, "site.yml", wrong);
        var peopleFile = Configuration(input, "people.yml", wrong);
        var ticketFile = Configuration(input, TicketSnapshot.Path, wrong, ReadTicketSnapshot.MaxBytes);
        var site = siteFile is null ? new SiteConfiguration() : ReadSiteConfiguration.From(siteFile, input, wrong.Add);
        var people = peopleFile is null ? [] : ReadPeople.From(peopleFile, wrong.Add);

        var isArchive = site.IsDeclared || Directory.Exists(Path.Combine(input, "postmortems"));
        var folder = new FindFiles(input, isArchive ? "postmortems" : "", isBare: !isArchive);
        var files = folder.Postmortems();
        if (files.IsEmpty && !site.IsDeclared && wrong.Count == 0)
            throw new BuildException(ExitCode.Usage,
                $"There are no reports in \"{input}\": no file ends in {string.Join(", ", SourceFile.Extensions)}. " +
                "Name another folder with --input, or begin an archive with a site.yml.", folder.Problems);
        var statusProblems = new List<Problem>();
        var statusFiles = isArchive ? ReadStatusFiles.In(input, statusProblems.Add) : [];
        return new InternalSources
        {
            Site = url is null ? site : site with { Url = url },
            People = people,
            Tickets = ticketFile is null ? TicketSnapshot.Empty : ReadTicketSnapshot.From(ticketFile, wrong.Add),
            Configuration = [.. new[] { siteFile, peopleFile, ticketFile }.OfType<SourceFile>()],
            ConfigurationProblems = [.. wrong],
            Files = files,
            Pictures = folder.Pictures(),
            StatusFiles = statusFiles,
            ApprovedText = path => ApprovedText(input, path),
            Problems = [.. folder.Problems, .. statusProblems],
        };
    }

    /// <summary>
    /// The copy that was kept when a report's public text was approved. It is only compared, never read as a report.
    /// </summary>
    private static string? ApprovedText(string input, string path)
    {
        var copy = new FileInfo(Path.Combine(input, InternalSources.ApprovedFolder, path));
        return copy.Exists && copy.LinkTarget is null ? ReadText.From(copy.FullName, path, _ => { })?.Text : null;
    }

    private static SourceFile? Configuration(
        string input, string name, List<Problem> wrong, int maxBytes = ReadText.MaxBytes)
    {
        var path = Path.Combine(input, name);
        return File.Exists(path) ? ReadText.From(path, name, wrong.Add, maxBytes) : null;
    }
}
