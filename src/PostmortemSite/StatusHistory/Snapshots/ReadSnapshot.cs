using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.Reading;
using PostmortemSite.StatusHistory.Formats;

namespace PostmortemSite.StatusHistory.Snapshots;

/// <summary>
/// Reads the snapshot that a pull goes on with. A file of any other form isn't ours to overwrite; a source that is a
/// folder keeps such files and has its snapshot beside them.
/// </summary>
internal static class ReadSnapshot
{
    private const string NameInFolder = "pulled.json";

    /// <exception cref="BuildException">There is a file that mustn't be overwritten.</exception>
    public static Snapshot Of(StatusSource source, string input)
    {
        var path = PathOf(source, input);
        var full = Path.Combine(input, path);
        if (!File.Exists(full)) return new Snapshot(path);
        var problems = new List<Problem>();
        if (ReadText.From(full, path, problems.Add, ReadStatusFiles.MaxBytes) is not { } file)
            throw new BuildException(ExitCode.Input,
                "The snapshot can't be read; nothing was fetched for it.", problems);
        // There is nothing in an empty file that could be lost.
        return string.IsNullOrWhiteSpace(file.Text) ? new Snapshot(path) : Of(file, source);
    }

    private static Snapshot Of(SourceFile file, StatusSource source)
    {
        var document = new StatusDocument(file);
        var format = new SnapshotFormat();
        if (!format.Recognises(document)) throw Foreign(file.Path, source, document);
        var reading = new StatusReading(source);
        format.Read(document, reading);
        if (reading.Skipped is [var lost, ..])
            throw new BuildException(ExitCode.Input,
                $"{lost.Place}: \"{lost.What}\" can't be read: {lost.Reason}. " +
                "Correct it, or restore the file from the repository's history.");
        return new Snapshot(file.Path)
        {
            Text = file.Text,
            Fetched = reading.Fetched,
            Incidents = [.. reading.Incidents],
            Documents =
            [
                .. document.Json!.Value.Items("documents").Where(item => item.Address("address") is not null)
                    .Select(item => new PulledDocument(
                        item.Address("address")!, item.Text("etag"), item.Text("lastModified"),
                        (int)(item.Number("incidents") ?? 0))),
            ],
        };
    }

    private static string PathOf(StatusSource source, string input)
    {
        if (Directory.Exists(Path.Combine(input, source.Path)) || !Path.HasExtension(source.Path))
            return $"{source.Path}/{NameInFolder}";
        if (Path.GetExtension(source.Path).Equals(".json", StringComparison.OrdinalIgnoreCase)) return source.Path;
        throw new BuildException(ExitCode.Usage,
            $"{source.DeclaredAt}: A snapshot is JSON, and \"{source.Path}\" isn't called so. {AsFolder(source)}");
    }

    private static BuildException Foreign(string path, StatusSource source, StatusDocument document) =>
        new(ExitCode.Usage,
        document.Wrong is { } wrong
            ? $"{new Place(path, wrong.Position)}: {wrong.Message} Restore it from the repository's history."
            : $"{path} was put there by hand, and a pull would overwrite it. {AsFolder(source)}");

    private static string AsFolder(StatusSource source)
    {
        var folder = source.Path[..^Path.GetExtension(source.Path).Length];
        return $"Move it into a folder of its own and declare that, \"file: {folder}\": " +
            $"what is pulled goes to {folder}/{NameInFolder}, beside it.";
    }
}
