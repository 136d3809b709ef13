using System.Security.Cryptography;
using PostmortemSite.Model;

namespace PostmortemSite.Writing;

/// <summary>
/// A folder that is published as a whole: both editions, or the public archive's Markdown. A build stages a new folder
/// beside it and exchanges the two in one step: readers, and a build that dies, see the old folder or the new one and
/// nothing between.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly string output;
    private readonly string stage;
    private readonly FileStream hold;

    private readonly string tool;
    private readonly Dictionary<string, StagedTree> trees;

    private OutputFolder(string output, string stage, FileStream hold, string tool, string[] folders)
    {
        (this.output, this.stage, this.hold, this.tool) = (output, stage, hold, tool);
        foreach (var folder in folders) Directory.CreateDirectory(Path.Combine(stage, folder));
        trees = folders.ToDictionary(
            folder => folder,
            folder => new StagedTree(Path.Combine(stage, folder), Path.Combine(output, folder)),
            StringComparer.Ordinal);
    }

    /// <summary>Where the internal edition is staged.</summary>
    public StagedTree Internal => trees["internal"];

    /// <summary>Where the public edition is staged.</summary>
    public StagedTree Public => trees["public"];

    /// <summary>Where the public archive is staged.</summary>
    public StagedTree Archive => trees[""];

    /// <summary>Takes hold of an output folder, after making sure that everything in it is ours.</summary>
    /// <param name="output">The folder; it need not exist.</param>
    /// <param name="input">The input folder, which must not be in it nor around it.</param>
    /// <exception cref="BuildException">The folder holds other files, or another build is at work.</exception>
    public static OutputFolder Open(string output, string input)
    {
        RefuseOverlap(output, input, mayBeInside: true);
        return Open(output, Manifest.Sites, ["internal", "public"]);
    }

    /// <summary>Takes hold of a folder for the public archive, after making sure that all in it is an earlier one.</summary>
    /// <param name="output">The folder; it need not exist.</param>
    /// <param name="input">The input folder, which must not be in it nor around it.</param>
    /// <exception cref="BuildException">The folder holds other files, or another build is at work.</exception>
    public static OutputFolder OpenArchive(string output, string input)
    {
        RefuseOverlap(output, input, mayBeInside: false);
        return Open(output, Manifest.Archive, [""]);
    }

    private static OutputFolder Open(string output, string tool, string[] folders)
    {
        output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        var parent = Path.GetDirectoryName(output)
            ?? throw new BuildException(ExitCode.Usage, "The root of the disk can't be the output folder.");
        RefuseForeignFiles(output, tool);

        var name = Path.GetFileName(output);
        try
        {
            Directory.CreateDirectory(parent);
            var hold = Hold(Path.Combine(parent, $".{name}.lock"));
            foreach (var left in Directory.EnumerateDirectories(parent, $".{name}.stage-*")) Directory.Delete(left, true);
            var stage = Path.Combine(parent, $".{name}.stage-{Environment.ProcessId}");
            return new OutputFolder(output, stage, hold, tool, folders);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BuildException(ExitCode.Publishing,
                $"Nothing can be written beside \"{output}\": {exception.Message} Check the rights and the disk.");
        }
    }

    /// <summary>Verifies what was staged against its manifest and exchanges it for what is published.</summary>
    public void Publish()
    {
        var manifest = Manifest.Of(tool, trees.Select(tree => (tree.Key, tree.Value)));
        Verify(manifest);
        manifest.Write(stage);
        if (!Directory.Exists(output)) Directory.Move(stage, output);
        else if (!FileSystem.TryExchange(stage, output)) ExchangeInTwoSteps();
    }

    /// <summary>Removes what was staged, or what was published before, and lets go of the folder.</summary>
    public void Dispose()
    {
        if (Directory.Exists(stage)) Directory.Delete(stage, recursive: true);
        hold.Dispose();
    }

    private static FileStream Hold(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new BuildException(ExitCode.Publishing,
                $"Another build is writing the same output folder (it holds \"{path}\"). Wait for it to end.");
        }
    }

    private static void RefuseOverlap(string output, string input, bool mayBeInside)
    {
        output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        input = Path.TrimEndingDirectorySeparator(Path.GetFullPath(input));
        var isTolerated = mayBeInside && output == Path.Combine(input, "output");
        if (IsInside(input, output) || (IsInside(output, input) && !isTolerated))
            throw new BuildException(ExitCode.Usage,
                $"The output folder \"{output}\" and the input folder \"{input}\" overlap. Choose another with --output.");
    }

    private static bool IsInside(string path, string folder) =>
        (path + Path.DirectorySeparatorChar).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static void RefuseForeignFiles(string output, string tool)
    {
        if (File.Exists(output) || new DirectoryInfo(output).LinkTarget is not null)
            throw new BuildException(ExitCode.Usage, $"\"{output}\" isn't a plain folder. Choose another with --output.");
        if (!Directory.Exists(output)) return;

        var known = Manifest.Read(tool, output);
        var foreign = Manifest.OnDisk(output)
            .Where(path => known is null || (path != Manifest.FileName && !known.Files.ContainsKey(path)))
            .Order(StringComparer.Ordinal).Take(4).ToArray();
        if (foreign.Length > 0)
            throw new BuildException(ExitCode.Usage,
                $"The output folder \"{output}\" holds files that this tool didn't write ({string.Join(", ", foreign.Take(3))}" +
                $"{(foreign.Length > 3 ? ", …" : "")}); it would be replaced as a whole. Move them away, " +
                "or choose another folder with --output.");
    }

    private void Verify(Manifest manifest)
    {
        var onDisk = Manifest.OnDisk(stage).ToHashSet(StringComparer.Ordinal);
        if (!onDisk.SetEquals(manifest.Files.Keys))
            throw new BuildException(ExitCode.Publishing, "Files appeared in, or vanished from, the staged tree. Build again.");
        Parallel.ForEach(manifest.Files, file =>
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(stage, file.Key))));
            if (hash != file.Value.Sha256)
                throw new BuildException(ExitCode.Publishing, $"\"{file.Key}\" changed after it was staged. Check the disk.");
        });
    }

    /// <summary>For systems without an exchange: the output folder is missing for a moment, never mixed.</summary>
    private void ExchangeInTwoSteps()
    {
        var old = stage + ".old";
        Directory.Move(output, old);
        Directory.Move(stage, output);
        Directory.Move(old, stage);
    }
}
