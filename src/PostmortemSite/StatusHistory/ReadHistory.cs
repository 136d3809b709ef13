using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.StatusHistory;

/// <summary>
/// Reads the files of status pages by source: the declared ones, then whatever else lies in the folder.
/// </summary>
internal static class ReadHistory
{
    /// <summary>What each source tells, declared ones first.</summary>
    /// <param name="files">The files.</param>
    /// <param name="settings">What is declared.</param>
    /// <param name="report">Takes what is wrong.</param>
    public static ImmutableArray<SourceHistory> Of(
        ImmutableArray<SourceFile> files, StatusSettings settings, Action<Problem> report)
    {
        var owners = files.ToLookup(file => settings.Sources.FirstOrDefault(source => Holds(source, file.Path)));
        foreach (var missing in settings.Sources.Where(source => !owners[source].Any()))
            report(new Problem(
                // What customers can read mustn't vanish because a file does.
                missing.IsPublic ? ProblemSeverity.Error : ProblemSeverity.Warning,
                missing.DeclaredAt.Path, missing.DeclaredAt.Position, "status-missing", $"There is no file at {missing.Path}.",
                $"Fetch it with \"postmortem-site status pull {missing.Name}\", or put it there."));
        var undeclared = owners[null].GroupBy(file => TopOf(file.Path), StringComparer.Ordinal)
            .Select(group => (Source: Undeclared(group.Key, settings), Files: group.AsEnumerable()));
        return
        [
            .. settings.Sources.Where(source => owners[source].Any())
                .Select(source => (Source: source, Files: owners[source]))
                .Concat(undeclared)
                .Select(source => Read(source.Source, source.Files, report)),
        ];
    }

    /// <summary>What one source tells.</summary>
    internal static SourceHistory Read(StatusSource source, IEnumerable<SourceFile> files, Action<Problem> report)
    {
        var read = new List<StatusFile>();
        var incidents = new List<StatusIncident>();
        Moment? fetched = null;
        foreach (var file in files)
        {
            var document = new StatusDocument(file);
            var format = StatusFormats.Of(document, source.Format);
            var reading = new StatusReading(source);
            format?.Read(document, reading);
            if (format is null || IsForeign(format, document, reading)) report(Unknown(document, source));
            DescribeSkipped.Of(file, reading, report);
            incidents.AddRange(reading.Incidents);
            fetched = Later(fetched, reading.Fetched);
            read.Add(new StatusFile(file.Path, format?.Format, reading.Incidents.Count, [.. reading.Skipped]));
        }

        var merged = MergeIncidents.Within(incidents);
        return new SourceHistory
        {
            Source = source,
            Files = [.. read],
            Incidents = merged,
            Fetched = fetched,
            From = source.Since is { } since
                ? since.AtStartOfDayInZone(source.Zone ?? DateTimeZone.Utc).ToInstant()
                : merged.Select(incident => incident.Started).OfType<Moment>().Select(StatusTime.Rank)
                    .Cast<Instant?>().Min(),
            Until = fetched is not null
                ? StatusTime.Rank(fetched)
                : merged.SelectMany(Times).Select(StatusTime.Rank).Cast<Instant?>().Max(),
        };
    }

    private static IEnumerable<Moment> Times(StatusIncident incident) =>
        incident.Updates.Select(update => update.At).Append(incident.Started).Append(incident.Resolved)
            .OfType<Moment>();

    private static Moment? Later(Moment? a, Moment? b) =>
        a is null || (b is not null && StatusTime.Rank(b) > StatusTime.Rank(a)) ? b : a;

    private static bool Holds(StatusSource source, string path) =>
        path == source.Path || path.StartsWith(source.Path + "/", StringComparison.Ordinal);

    /// <summary>The file or folder directly in the folder of status histories.</summary>
    private static string TopOf(string path)
    {
        var rest = path.IndexOf('/', StatusSettings.Folder.Length + 1);
        return rest < 0 ? path : path[..rest];
    }

    private static StatusSource Undeclared(string path, StatusSettings settings)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return new StatusSource(settings.Sources.Any(source => source.Name == name) ? path : name, path);
    }

    /// <summary>True if a format was declared of which there is nothing in the file.</summary>
    private static bool IsForeign(IStatusFormat format, StatusDocument document, StatusReading reading) =>
        reading.Incidents.Count + reading.Skipped.Count == 0 && !IsEmptyList(document) && !format.Recognises(document);

    private static bool IsEmptyList(StatusDocument document) =>
        document.Json is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0;

    private static Problem Unknown(StatusDocument document, StatusSource source)
    {
        if (document.Wrong is { } wrong)
            return Problem.Error(document.File.Path, wrong.Position, "status-format", wrong.Message,
                "Fetch it again, or restore it from the repository's history.");
        var (message, remedy) = source.Format is { } format
            ? ($"The file can't be read as {StatusFormatNames.Of(format)}.",
                "Correct \"format\" in site.yml, or leave it out.")
            : ("Nobody can tell what status page this is from.",
                $"Declare its \"format\" in site.yml, or move it out of {StatusSettings.Folder}/.");
        return source.IsDeclared
            ? Problem.Error(document.File.Path, Position.Start, "status-format", message, remedy)
            : Problem.Warning(document.File.Path, Position.Start, "status-format", message, remedy);
    }
}
