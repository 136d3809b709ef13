using System.Collections.Immutable;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Parsing;
using PostmortemSite.Parsing.Markdown;
using PostmortemSite.Reading;

namespace PostmortemSite.Searching.Likeness;

/// <summary>A report file and the postmortems of an archive that it resembles; it needn't be in the archive.</summary>
/// <param name="Report">The report.</param>
/// <param name="Similar">All that resemble it, the most similar first; never the report itself.</param>
/// <param name="Site">The archive's site.</param>
public sealed record ComparedReport(Postmortem Report, ImmutableArray<SimilarPostmortem> Similar, SiteConfiguration Site)
{
    /// <param name="path">The report's file.</param>
    /// <param name="input">The input folder, in which the file may lie.</param>
    /// <param name="archive">The archive.</param>
    /// <exception cref="BuildException">There is no such file, or it can't be read as a report.</exception>
    public static ComparedReport Of(string path, string input, Archive<Internal> archive)
    {
        if (Directory.Exists(path))
            throw new BuildException(ExitCode.Usage, $"\"{path}\" is a folder. Name one report in it.");
        if (!File.Exists(path))
            throw new BuildException(ExitCode.Usage, $"There is no file \"{path}\". Name a report in Markdown.");
        var inArchive = Path.GetRelativePath(input, path).Replace('\\', '/');
        var known = archive.Postmortems.FirstOrDefault(postmortem => postmortem.Source.Path == inArchive);
        var report = known ?? Parse(path, archive);
        if (string.IsNullOrWhiteSpace(report.Source.Text))
            throw new BuildException(ExitCode.Input, $"The file \"{path}\" is empty. Write the report first, or name another one.");
        var document = ReadDocument.Of(report) with { Ref = "the-report-itself//" };
        var others = archive.Postmortems.Where(postmortem => postmortem != known).Select(ReadDocument.Of);
        var similar = new FindSimilar(BuildIndex.Of([document, .. others])).To(0, isForPage: false);
        var named = new NamedTerms($"{document.Text.Title}\n{document.Text.Body}");
        return new ComparedReport(report, [.. similar.Select(one => one with { Shared = WithNamed(one, report, named) })], archive.Site);
    }

    /// <summary>A new report is often not filed yet: what its text names counts instead.</summary>
    private static SharedTraits WithNamed(SimilarPostmortem similar, Postmortem report, NamedTerms named) => similar.Shared with
    {
        Services = report.Services.IsEmpty ? named.Among(similar.Postmortem.Services) : similar.Shared.Services,
        Causes = report.Causes.IsEmpty ? named.Among(similar.Postmortem.Causes) : similar.Shared.Causes,
    };

    private static Postmortem Parse(string path, Archive<Internal> archive)
    {
        var wrong = new List<Problem>();
        var source = ReadText.From(path, path.Replace('\\', '/'), wrong.Add);
        var report = source is null
            ? null
            : new ParsePostmortem(source, archive.Site, new PathDefaults(archive.Site),
                new LinkTargets(archive.Sources.Files, archive.Sources.Pictures), Audience.Internal).Run();
        if (report?.Problems.Where(problem => problem.Severity == ProblemSeverity.Error) is { } errors) wrong.AddRange(errors);
        return wrong.Count == 0
            ? report!
            : throw new BuildException(ExitCode.Input, "The report can't be compared as it is; the problems are named above.", wrong);
    }
}
