using System.Collections.Immutable;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Parsing;
using PostmortemSite.Parsing.Markdown;
using PostmortemSite.Reading;

namespace PostmortemSite.Searching.Likeness;

/// <summary>A report file and the postmortems of an archive that it resembles; it needn't be in the archive.</summary>
/// <param name="Report">The report.</param>
/// <param name="Similar">The postmortems, the most similar first; never the report itself.</param>
public sealed record ComparedReport(Postmortem Report, ImmutableArray<SimilarPostmortem> Similar)
{
    /// <param name="path">The report's file.</param>
    /// <param name="input">The input folder, in which the file may lie.</param>
    /// <param name="archive">The archive.</param>
    /// <exception cref="BuildException">There is no such file, or it can't be read as a report.</exception>
    public static ComparedReport Of(string path, string input, Archive<Internal> archive)
    {
        if (!File.Exists(path))
            throw new BuildException(ExitCode.Usage, $"There is no file \"{path}\". Name a report in Markdown.");
        var inArchive = Path.GetRelativePath(input, path).Replace('\\', '/');
        var known = archive.Postmortems.FirstOrDefault(postmortem => postmortem.Source.Path == inArchive);
        var report = known ?? Parse(path, archive);
        var others = archive.Postmortems.Where(postmortem => postmortem != known).Select(ReadDocument.Of);
        var index = BuildIndex.Of([ReadDocument.Of(report) with { Ref = "the-report-itself//" }, .. others]);
        return new ComparedReport(report, new FindSimilar(index).To(0));
    }

    private static Postmortem Parse(string path, Archive<Internal> archive)
    {
        var wrong = new List<Problem>();
        var source = ReadText.From(path, path.Replace('\\', '/'), wrong.Add);
        var report = source is null
            ? null
            : new ParsePostmortem(source, archive.Site, new PathDefaults(archive.Site),
                new LinkTargets(archive.Sources.Files, archive.Sources.Pictures), Audience.Internal).Run();
        wrong.AddRange(report?.Problems.Where(problem => problem.Severity == ProblemSeverity.Error) ?? []);
        return wrong.Count == 0
            ? report!
            : throw new BuildException(
                ExitCode.Input, "The report can't be compared as it is; the problems are named above.", wrong);
    }
}
