using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Reading;

namespace PostmortemSite.Commands;

/// <summary>Finds the reports that somebody means by an id, a slug, a file's name or a path.</summary>
/// <param name="archive">The archive.</param>
/// <param name="input">The input folder, which paths may begin with.</param>
internal sealed class FindReports(Archive<Internal> archive, string input)
{
    /// <summary>The report of each name, each once.</summary>
    /// <exception cref="BuildException">A name means none, or more than one.</exception>
    public IReadOnlyList<Postmortem> By(IEnumerable<string> names) => [.. names.Select(By).Distinct()];

    private Postmortem By(string name)
    {
        var path = Path.GetRelativePath(input, name).Replace('\\', '/');
        if (archive.Postmortems.FirstOrDefault(one => one.Source.Path == path || one.Source.Path == name) is { } exact)
            return exact;
        var meant = archive.Postmortems
            .Where(postmortem => NamesOf(postmortem).Contains(name, StringComparer.OrdinalIgnoreCase)).ToList();
        if (meant.Count == 1) return meant[0];
        if (meant.Count > 1)
            throw new BuildException(ExitCode.Usage,
                $"\"{name}\" may be any of {string.Join(", ", meant.Take(3).Select(one => one.Source.Path))}. " +
                "Give its path.");
        throw new BuildException(ExitCode.Usage, $"There is no report \"{name}\". " +
            (NearestWord.DidYouMean(name, archive.Postmortems.SelectMany(NamesOf))
                ?? "\"postmortem-site list postmortems\" shows all."));
    }

    private static IEnumerable<string> NamesOf(Postmortem postmortem) =>
        [.. postmortem.Names(), Path.GetFileName(postmortem.Source.Path), postmortem.Source.Path];
}
