using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Redacting;

namespace PostmortemSite.Validating;

/// <summary>Finds postmortems that want the same address, id or old address, and references to nothing.</summary>
internal static class CheckNames
{
    public static IEnumerable<Problem> In(Archive<Internal> archive)
    {
        var all = archive.Postmortems;
        var slug = new PublicSlug(archive);
        var published = all.Where(postmortem => postmortem.IsPublished);
        return Clashes(all.Select(p => (p, p.Slug)), "address", "same-address", "Rename one of the files.")
            .Concat(Clashes(published.Select(p => (p, slug.Of(p))), "public address", "same-public-address",
                "Give one of them another public.slug."))
            .Concat(Clashes(all.Where(p => p.Id is not null).Select(p => (p, p.Id!)), "id", "same-id", "Change one of them."))
            .Concat(Clashes(all.SelectMany(p => p.Aliases.Select(alias => (p, alias.TrimEnd('/')))), "old address", "same-alias",
                "Keep it in one of them."))
            .Concat(Unknown(archive));
    }

    private static IEnumerable<Problem> Clashes(
        IEnumerable<(Postmortem Postmortem, string Name)> names, string what, string code, string remedy) =>
        names.GroupBy(pair => pair.Name, pair => pair.Postmortem, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .SelectMany(group => group.Skip(1).Select(postmortem => Problem.Error(postmortem.Source.Path, Position.Start, code,
                $"The {what} \"{group.Key}\" is taken by {group.First().Source.Path} already.", remedy)));

    private static IEnumerable<Problem> Unknown(Archive<Internal> archive)
    {
        var known = archive.Postmortems.SelectMany(postmortem => postmortem.Names()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return archive.Postmortems.SelectMany(postmortem => postmortem.Related.Where(name => !known.Contains(name))
            .Select(name => Problem.Warning(postmortem.Source.Path, Position.Start, "related-unknown",
                $"It is related to \"{name}\", which is no id or file of this archive.",
                Reading.NearestWord.DidYouMean(name, known) ?? "Use an id or a file's name without its extension.")));
    }
}
