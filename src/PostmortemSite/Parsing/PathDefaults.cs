using Microsoft.Extensions.FileSystemGlobbing;
using PostmortemSite.Model;

namespace PostmortemSite.Parsing;

/// <summary>Puts the site's defaults under a file's own front matter, and other tools' keys in ours.</summary>
internal sealed class PathDefaults(SiteConfiguration site)
{
    /// <summary>The globs, made once, with their values; the last declared comes first, because it wins.</summary>
    private readonly (Matcher Glob, YamlEntry[] Values)[] defaults = [.. site.Defaults.Reverse().Select(one =>
        (new Matcher(StringComparison.Ordinal).AddInclude(one.Glob), one.Values.Select(Canonical).ToArray()))];

    /// <summary>The file's own values; then those of matching defaults, the last of which wins.</summary>
    public YamlMap Under(YamlMap own, string path)
    {
        var entries = own.Entries.Select(Canonical).ToList();
        foreach (var (glob, values) in defaults)
            if (glob.Match(path).HasMatches)
                entries.AddRange(values);
        return own with { Entries = [.. entries.GroupBy(entry => entry.Key, StringComparer.Ordinal).Select(Merge)] };
    }

    private static YamlEntry Canonical(YamlEntry entry) =>
        FrontMatterKeys.Synonyms.TryGetValue(entry.Key, out var ours) ? entry with { Key = ours } : entry;

    /// <summary>Two keys of another tool can mean one of ours: their lists are joined, else the first wins.</summary>
    private static YamlEntry Merge(IGrouping<string, YamlEntry> same) =>
        same.Key == "tags" && same.Count() > 1 && same.All(entry => entry.Value is YamlList)
            ? same.First() with
            {
                Value = new YamlList([.. same.SelectMany(entry => ((YamlList)entry.Value).Items)], same.First().Position),
            }
            : same.First();
}
