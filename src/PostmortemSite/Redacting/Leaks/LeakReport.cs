using System.Collections.Frozen;
using PostmortemSite.Model;

namespace PostmortemSite.Redacting.Leaks;

/// <summary>
/// What an author is told of leaks: one problem for each value and each report that says it, with the place in the
/// report, the place where the same is kept back, and where the public would have read it. Never the value itself.
/// </summary>
internal sealed class LeakReport
{
    private const string Remedy =
        "Mark it as public there too, write [..]{public=\"..\"} here, or make an exception in site.yml.";

    private const string RemedyElsewhere =
        "Mark them as public there, look in site.yml, or tell the maintainers: a page shows more than its report.";

    private const string RemedyOnStatusPage =
        "Correct the post and fetch it again, or make an exception in site.yml if everybody may read it.";

    private readonly FrozenDictionary<string, SourceFile> sources;
    private readonly PublishedPlaces published;
    private readonly PostedPlaces posted;
    private readonly IStagedFiles files;

    /// <param name="redacted">What was redacted, and how.</param>
    /// <param name="files">The public files.</param>
    /// <param name="leaks">What was found in them, by file.</param>
    public LeakReport(RedactedArchive redacted, IStagedFiles files, IReadOnlyCollection<(string Path, Leak Leak)> leaks)
    {
        this.files = files;
        sources = redacted.Original.Sources.Files.ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);
        published = new PublishedPlaces(redacted.Reports, leaks.Select(leak => leak.Leak.Value));
        posted = new PostedPlaces(redacted.Original, leaks.Select(leak => leak.Leak.Value));
        Problems =
        [
            .. leaks.GroupBy(leak => (leak.Leak.Rule, leak.Leak.Value))
                .SelectMany(Of).Distinct().Order(Problem.ByPlace),
        ];
    }

    /// <summary>The problems, by place.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    private IEnumerable<Problem> Of(IGrouping<(string Rule, string Value), (string Path, Leak Leak)> same)
    {
        var (rule, value) = same.Key;
        var files = same.OrderBy(leak => leak.Path, StringComparer.Ordinal).ThenBy(leak => leak.Leak.Offset)
            .DistinctBy(leak => leak.Path).ToList();
        var more = files.Count switch { 1 => "", 2 => " and 1 more file", var n => $" and {n - 1} more files" };
        var keptBack = $"kept back at {Named(files[0].Leak.KeptBackAt)}";
        var reports = published.Of(value).ToList();
        foreach (var (report, offset, length) in reports)
        {
            var source = report.Original.Source;
            yield return Problem.Error(source.Path, source.PositionAt(offset), rule,
                $"{length} characters here are published ({Named(PageOf(report, files))}{more}) and {keptBack}.",
                Remedy);
        }

        var posts = posted.Of(value).ToList();
        foreach (var (file, offset, length) in posts)
            yield return Problem.Error(file.Path, file.PositionAt(offset), rule,
                $"{length} characters here were posted on the status page ({Named(files[0])}{more}) and are {keptBack}.",
                RemedyOnStatusPage);

        if (reports.Count + posts.Count > 0) yield break;
        var (path, leak) = files[0];
        yield return Problem.Error("public/" + path, PositionOf(path, leak), rule,
            $"{leak.Length} characters here{more} are {keptBack}, and no published report says them.", RemedyElsewhere);
    }

    /// <summary>The report's own page, if the leak is on it; else the first file that has it.</summary>
    private static (string Path, Leak Leak) PageOf(RedactedPostmortem report, List<(string Path, Leak Leak)> files)
    {
        var folder = $"postmortems/{Path.GetFileNameWithoutExtension(report.Source.Path)}/";
        var own = files.FindIndex(file => file.Path.StartsWith(folder, StringComparison.Ordinal));
        return files[Math.Max(own, 0)];
    }

    private string Named(WithheldPlace place) => place.Position is { } declared
        ? Named(place.Path, declared)
        : place.Offset >= 0 && sources.TryGetValue(place.Path, out var file)
        ? Named(place.Path, file.PositionAt(place.Offset))
        : place.Path;

    private string Named((string Path, Leak Leak) place) =>
        Named("public/" + place.Path, PositionOf(place.Path, place.Leak));

    /// <summary>What stands in a file's address, or in a picture, has no line.</summary>
    private Position PositionOf(string path, Leak leak) =>
        new PublicFile(path, files.Read(path)).Text is { } text && leak.Offset != Leak.InAddress
            ? new SourceFile(path, text).PositionAt(leak.Offset)
            : Position.Start;

    private static string Named(string path, Position position) => $"{path}:{position.Line}:{position.Column}";
}
