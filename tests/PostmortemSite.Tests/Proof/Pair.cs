namespace PostmortemSite.Tests.Proof;

/// <summary>Two archives that differ only in internal parts, and what was built of them.</summary>
internal sealed class Pair(GeneratedArchive archive, Filling first, Built builtFirst, Filling second, Relation relation, int seed)
{
    public Relation Relation => relation;

    public required Built Second { get; init; }

    public bool IsRefused => First.IsRefused || Second.IsRefused;

    public Built First => builtFirst;

    /// <summary>True if the trees are the same, and so is the Markdown that they were made from.</summary>
    public bool IsSame => builtFirst.Public.DifferencesTo(Second.Public).Count + builtFirst.Markdown.DifferencesTo(Second.Markdown).Count == 0;

    /// <summary>What somebody has to know to mend a difference: which places make it, and what it is.</summary>
    public string Explain()
    {
        var guilty = Guilty();
        var other = ProofBuild.Run(archive.Files(guilty), new Circumstances());
        var paths = builtFirst.Public.DifferencesTo(other.Public);
        if (paths.Count == 0) (other, paths) = (Second, builtFirst.Public.DifferencesTo(Second.Public));
        return $"""
            {relation.Name}, POSTMORTEM_SEED={seed}: {string.Join(", ", paths)}
            {string.Join('\n', archive.Places.Where(place => !Enumerable.SequenceEqual(first.Items[place.Key], guilty.Items[place.Key]))
                .Select(place => $"  {place.Key}: {Said(first, place)} => {Said(guilty, place)}"))}
            {string.Join('\n', paths.Take(1).SelectMany(path => Lines(builtFirst.Public, path).Except(Lines(other.Public, path)).Take(3).Select(line => "  - " + line)))}
            {string.Join('\n', paths.Take(1).SelectMany(path => Lines(other.Public, path).Except(Lines(builtFirst.Public, path)).Take(3).Select(line => "  + " + line)))}
            """;
    }

    /// <summary>The second filling with every place put back that isn't needed for a difference.</summary>
    private Filling Guilty()
    {
        var guilty = second;
        foreach (var place in archive.Places.Where(place => !Enumerable.SequenceEqual(first.Items[place.Key], second.Items[place.Key])))
        {
            var candidate = guilty with { Items = guilty.Items.SetItem(place.Key, first.Items[place.Key]) };
            var built = ProofBuild.Run(archive.Files(candidate), new Circumstances());
            if (!built.IsRefused && builtFirst.Public.DifferencesTo(built.Public).Count > 0) guilty = candidate;
        }

        return guilty;
    }

    private static string Said(Filling filling, Place place) => "\"" + string.Concat(filling.Items[place.Key]).Replace("\n", "\\n") + "\"";

    private static string[] Lines(Tree tree, string path) => tree.Files.ContainsKey(path) ? tree.Text(path).Split('\n') : [];
}
