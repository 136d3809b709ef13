using System.Text;
using PostmortemSite.Model;

namespace PostmortemSite.Writing;

/// <summary>
/// Replaces a text file in one step: the new text is written beside it and renamed over it, so that whoever reads sees
/// the old one or the new one.
/// </summary>
internal static class ReplaceFile
{
    /// <summary>Writes a text; a byte order mark and the file's rights stay.</summary>
    /// <param name="path">The file; it need not exist, nor its folder.</param>
    /// <param name="before">What it has to hold still, or null if that doesn't matter.</param>
    /// <param name="text">The new text.</param>
    /// <exception cref="BuildException">Somebody else changed the file in the meantime.</exception>
    public static void With(string path, string? before, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var old = File.Exists(path) ? File.ReadAllBytes(path) : [];
        var mark = old.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.ToArray() : [];
        if (before is not null && !old.AsSpan(mark.Length).SequenceEqual(Encoding.UTF8.GetBytes(before)))
            throw new BuildException(ExitCode.Publishing, $"\"{path}\" changed in the meantime. Try again.");

        // A name with a dot in front is no report, should it be left behind.
        var staged = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Environment.ProcessId}");
        try
        {
            File.WriteAllBytes(staged, [.. mark, .. Encoding.UTF8.GetBytes(text)]);
            if (!OperatingSystem.IsWindows() && old.Length > 0) File.SetUnixFileMode(staged, File.GetUnixFileMode(path));
            File.Move(staged, path, overwrite: true);
        }
        finally
        {
            File.Delete(staged);
        }
    }
}
