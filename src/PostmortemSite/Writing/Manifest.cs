using System.Collections.Immutable;
using System.Text.Json;

namespace PostmortemSite.Writing;

/// <summary>
/// The list of every file of both editions, kept beside them. It is how the next build knows that an output folder is
/// ours, and how a finished tree is verified before readers see it.
/// </summary>
internal sealed class Manifest
{
    /// <summary>The manifest's name in the output folder, outside both editions.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The manifest of an output folder says that it holds both editions.</summary>
    public const string Sites = "postmortem-site";

    /// <summary>The manifest of an exported folder says that it holds public Markdown.</summary>
    public const string Archive = "postmortem-site redact";

    private readonly string tool;

    private Manifest(string tool, ImmutableSortedDictionary<string, FileRecord> files) =>
        (this.tool, Files) = (tool, files);

    /// <summary>The files by path below the output folder.</summary>
    public ImmutableSortedDictionary<string, FileRecord> Files { get; }

    /// <summary>The manifest of staged files.</summary>
    /// <param name="tool">Whose files they are.</param>
    /// <param name="trees">The files, with their folders; a tree with an empty name is the folder itself.</param>
    public static Manifest Of(string tool, IEnumerable<(string Folder, StagedTree Tree)> trees)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, FileRecord>(StringComparer.Ordinal);
        foreach (var (folder, tree) in trees)
            foreach (var (path, record) in tree.Files)
                files.Add(folder.Length == 0 ? path : $"{folder}/{path}", record);
        return new Manifest(tool, files.ToImmutable());
    }

    /// <summary>The manifest of a published folder; null if there is none that can be read, or another tool's.</summary>
    public static Manifest? Read(string tool, string output)
    {
        var path = Path.Combine(output, FileName);
        if (!File.Exists(path)) return null;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            if (json.RootElement.GetProperty("tool").GetString() != tool) return null;
            return new Manifest(tool, json.RootElement.GetProperty("files").EnumerateObject().ToImmutableSortedDictionary(
                file => file.Name,
                file => new FileRecord(file.Value.GetProperty("bytes").GetInt64(), file.Value.GetProperty("sha256").GetString()!),
                StringComparer.Ordinal));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Writes the manifest into a folder.</summary>
    public void Write(string folder)
    {
        using var stream = File.Create(Path.Combine(folder, FileName));
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("tool", tool);
        json.WriteStartObject("files");
        foreach (var (path, record) in Files)
        {
            json.WriteStartObject(path);
            json.WriteNumber("bytes", record.Bytes);
            json.WriteString("sha256", record.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The files on disk in a folder, by path below it.</summary>
    public static IEnumerable<string> OnDisk(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = 0,
            IgnoreInaccessible = false,
        }).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'));
}
