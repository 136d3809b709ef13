using System.Collections.Concurrent;
using System.Collections.Immutable;
using PostmortemSite.Model;

namespace PostmortemSite.Reading;

/// <summary>Finds the postmortems and pictures of an input folder, in ordinal order of their paths.</summary>
internal sealed class FindFiles
{
    private static readonly ImmutableHashSet<string> PictureExtensions =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg");

    /// <summary>Files of a repository that are about it rather than about an incident.</summary>
    private static readonly ImmutableHashSet<string> NotPostmortems = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "readme", "index", "_index", "license", "licence", "contributing", "changelog",
        "code_of_conduct", "codeowners", "makefile", "dockerfile", "template", "postmortem-template", "owners", "notice");

    private readonly string input;
    private readonly bool isBare;
    private readonly ImmutableArray<string> paths;
    private readonly ConcurrentBag<Problem> problems = [];

    public FindFiles(string input, string folder, bool isBare)
    {
        this.input = input;
        this.isBare = isBare;
        var root = Path.Combine(input, folder);
        paths = Directory.Exists(root)
            ? [.. Walk(new DirectoryInfo(root)).Select(Below).Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>What was found wrong so far.</summary>
    public IEnumerable<Problem> Problems => problems;

    /// <summary>Reads the postmortems, in parallel.</summary>
    public ImmutableArray<SourceFile> Postmortems()
    {
        var candidates = paths.Where(IsPostmortem).ToArray();
        var files = new SourceFile?[candidates.Length];
        Parallel.For(0, candidates.Length, i =>
        {
            var file = ReadText.From(Path.Combine(input, candidates[i]), candidates[i], problems.Add);
            files[i] = file is null || HasExtension(file.Path) || LooksLikeMarkdown(file) ? file : null;
        });
        return [.. files.OfType<SourceFile>()];
    }

    /// <summary>The pictures; their bytes are read when a page needs them.</summary>
    public ImmutableSortedDictionary<string, Picture> Pictures() => paths
        .Where(path => PictureExtensions.Contains(Path.GetExtension(path)))
        .ToImmutableSortedDictionary(
            path => path,
            path => new Picture(path, () => File.ReadAllBytes(Path.Combine(input, path))),
            StringComparer.Ordinal);

    private IEnumerable<string> Walk(DirectoryInfo folder)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry.Name.StartsWith('.') || entry.Name is "node_modules") continue;
            if (entry.LinkTarget is not null)
                problems.Add(Problem.Warning(
                    Below(entry.FullName), Position.Start, "symbolic-link",
                    "Symbolic links aren't followed.", "Put the file itself here."));
            else if (entry is DirectoryInfo inner)
                foreach (var file in Walk(inner)) yield return file;
            else
                yield return entry.FullName;
        }
    }

    /// <summary>A path below the input folder, with forward slashes.</summary>
    private string Below(string file) => Path.GetRelativePath(input, file).Replace('\\', '/');

    private bool IsPostmortem(string path)
    {
        var stem = new SourceFile(path, "").Stem;
        if (HasExtension(path)) return !(isBare && NotPostmortems.Contains(stem));
        return isBare && !stem.Contains('.', StringComparison.Ordinal) && !NotPostmortems.Contains(stem)
            && !Path.HasExtension(path);
    }

    private static bool HasExtension(string path) =>
        SourceFile.Extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    private static bool LooksLikeMarkdown(SourceFile file) =>
        file.Text.AsSpan().TrimStart() is var text && (text.StartsWith("# ") || text.StartsWith("---\n"));
}
