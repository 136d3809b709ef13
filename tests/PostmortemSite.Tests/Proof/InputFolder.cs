
namespace PostmortemSite.Tests.Proof;

/// <summary>The files of an archive, on disk while it is built.</summary>
internal sealed class InputFolder : IDisposable
{
    private InputFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>Writes an archive's files, in the order given.</summary>
    public static InputFolder Of(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        var folder = new InputFolder(Directory.CreateTempSubdirectory("postmortem-proof-").FullName);
        foreach (var (path, bytes) in files)
        {
            var full = System.IO.Path.Combine(folder.Path, path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, bytes);
        }

        return folder;
    }

    /// <summary>Takes everything away before its time.</summary>
    public void Dispose()
    {
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }
}
