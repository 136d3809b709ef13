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
    /// <param name="unread">Why others weren't even text, and can't be among them.</param>
    /// <param name="settings">What is declared.</param>
    /// <param name="report">Takes what is wrong.</param>
    public static ImmutableArray<SourceHistory> Of(ImmutableArray<SourceFile> files, ImmutableArray<Problem> unread,
        StatusSettings settings, Action<Problem> report)
    {
        var undeclared = Undeclared(files.Select(file => file.Path).Concat(unread.Select(problem => problem.Path))
            .Where(path => !settings.Sources.Any(source => Holds(source, path))), settings);
        StatusSource OwnerOf(string path) =>
            settings.Sources.FirstOrDefault(source => Holds(source, path)) ?? undeclared[TopOf(path)];
        var filesOf = files.ToLookup(file => OwnerOf(file.Path));
        var unreadOf = unread.ToLookup(problem => OwnerOf(problem.Path));
        var present = settings.Sources.ToLookup(source => filesOf.Contains(source) || unreadOf.Contains(source));
        foreach (var missing in present[false])
            report(new Problem(
                // What customers can read mustn't vanish because a file does.
                missing.IsPublic ? ProblemSeverity.Error : ProblemSeverity.Warning,
                missing.DeclaredAt.Path, missing.DeclaredAt.Position, "status-missing", $"There is no file at {missing.Path}.",
                $"Fetch it with \"postmortem-site status pull {missing.Name}\", or put it there."));
        return
        [
            .. present[true].Concat(undeclared.Values.OrderBy(source => source.Path, StringComparer.Ordinal))
                .Select(source => Read(source, filesOf[source], report, unreadOf[source])),
        ];
    }

    /// <summary>What one source tells.</summary>
    internal static SourceHistory Read(StatusSource source, IEnumerable<SourceFile> files, Action<Problem> report,
        IEnumerable<Problem>? unread = null)
    {
        var read = (unread ?? []).Select(problem => new StatusFile(problem.Path, null, 0, []) { Unread = problem })
            .ToList();
        var incidents = new List<StatusIncident>();
        Moment? fetched = null;
        foreach (var file in files)
        {
            var document = new StatusDocument(file);
            var format = StatusFormats.Of(document, source.Format);
            var reading = new StatusReading(source);
            format?.Read(document, reading);
            var wrong = format is null || IsForeign(format, document, reading)
                ? DescribeUnreadable.Of(document, source)
                : null;
            if (wrong is not null) report(wrong);
            DescribeSkipped.Of(file, reading, report);
            incidents.AddRange(reading.Incidents);
            fetched = Later(fetched, reading.Fetched);
            read.Add(new StatusFile(file.Path, format?.Format, reading.Incidents.Count, [.. reading.Skipped])
            {
                Unread = wrong,
            });
        }

        var merged = MergeIncidents.Within(incidents);
        return new SourceHistory
        {
            Source = source,
            Files = [.. read.OrderBy(file => file.Path, StringComparer.Ordinal)],
            Incidents = [.. merged.Select(incident => FlagHistory.Of(incident, fetched))],
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

    /// <summary>
    /// What merely lies there, by its place: called after the file or folder, or by its path where that name is taken.
    /// </summary>
    private static Dictionary<string, StatusSource> Undeclared(IEnumerable<string> paths, StatusSettings settings)
    {
        var names = settings.Sources.Select(source => source.Name).ToHashSet(StringComparer.Ordinal);
        return paths.Select(TopOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToDictionary(
            top => top,
            top => new StatusSource(Path.GetFileNameWithoutExtension(top) is var name && names.Add(name) ? name : top,
                top),
            StringComparer.Ordinal);
    }

    /// <summary>True if a format was declared of which there is nothing in the file.</summary>
    private static bool IsForeign(IStatusFormat format, StatusDocument document, StatusReading reading) =>
        reading.Incidents.Count + reading.Skipped.Count == 0 && !IsEmptyList(document) && !format.Recognises(document);

    private static bool IsEmptyList(StatusDocument document) =>
        document.Json is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0;
}
