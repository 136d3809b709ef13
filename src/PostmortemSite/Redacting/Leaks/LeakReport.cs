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

    private readonly FrozenDictionary<string, SourceFile> sources;
    private readonly PublishedPlaces published;
    private readonly IStagedFiles files;

    /// <param name="redacted">What was redacted, and how.</param>
    /// <param name="files">The public files.</param>
    /// <param name="leaks">What was found in them, by file.</param>
    public LeakReport(RedactedArchive redacted, IStagedFiles files, IReadOnlyCollection<(string Path, Leak Leak)> leaks)
    {
        this.files = files;
        sources = redacted.Original.Sources.Files.ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);
        published = new PublishedPlaces(redacted.Reports, leaks.Select(leak => leak.Leak.Value));
        Problems = [.. leaks.GroupBy(leak => (leak.Leak.Rule, leak.Leak.Value), leak => leak).SelectMany(Of).Distinct().Order(Problem.ByPlace)];
    }

    /// <summary>The problems, by place.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    private IEnumerable<Problem> Of(IGrouping<(string Rule, string Value), (string Path, Leak Leak)> same)
    {
        var places = same.OrderBy(leak => leak.Path, StringComparer.Ordinal).ThenBy(leak => leak.Leak.Offset)
            .DistinctBy(leak => leak.Path).ToList();
        var keptBack = $"kept back at {Named(same.First().Leak.KeptBackAt)}";
        var reports = published.Of(same.Key.Value).ToList();
        foreach (var (report, offset, length) in reports)
        {
            var folder = $"postmortems/{Path.GetFileNameWithoutExtension(report.Source.Path)}/";
            var first = places.Find(place => place.Path.StartsWith(folder, StringComparison.Ordinal)) is { Path: not null } own
                ? own
                : places[0];
            var source = report.Original.Source;
            yield return Problem.Error(source.Path, source.PositionAt(offset), same.Key.Rule,
                $"{length} characters here are published ({PlaceOf(first)}{AndMore(places.Count - 1)}) and {keptBack}.", Remedy);
        }

        if (reports.Count > 0) yield break;
        var (path, leak) = places[0];
        yield return Problem.Error("public/" + path, PositionOf(path, leak), same.Key.Rule,
            $"{leak.Length} characters here{AndMore(places.Count - 1)} are {keptBack}, and no published report says them.",
            "Mark them as public there, look for them in site.yml, or tell the maintainers: a page shows more than its report.");
    }

    private static string AndMore(int files) => files == 0 ? "" : $" and {files} more {(files == 1 ? "file" : "files")}";

    private string Named(WithheldPlace place) =>
        place.Offset >= 0 && sources.TryGetValue(place.Path, out var file) ? Named(place.Path, file.PositionAt(place.Offset)) : place.Path;

    private string PlaceOf((string Path, Leak Leak) place) => Named("public/" + place.Path, PositionOf(place.Path, place.Leak));

    /// <summary>What stands in a file's address, or in a picture, has no line.</summary>
    private Position PositionOf(string path, Leak leak) =>
        new PublicFile(path, files.Read(path)).Text is { } text && leak.Offset != Leak.InAddress
            ? new SourceFile(path, text).PositionAt(leak.Offset)
            : Position.Start;

    private static string Named(string path, Position position) => $"{path}:{position.Line}:{position.Column}";
}
