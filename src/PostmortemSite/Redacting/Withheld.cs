using System.Collections.Concurrent;
using PostmortemSite.Audiences;
using PostmortemSite.Model;

namespace PostmortemSite.Redacting;

/// <summary>
/// What the public must not find: names and everything else that has a mask, and every distinctive word of the
/// internal archive that the public Markdown doesn't itself hold.
/// </summary>
internal sealed class Withheld
{
    private readonly WithheldValues values;
    private readonly Dictionary<string, string> whereByWord;

    private Withheld(IEnumerable<KeyValuePair<string, string>> valuesWithFile, IEnumerable<KeyValuePair<string, string>> wordsWithFile)
    {
        values = new WithheldValues(valuesWithFile);
        whereByWord = new Dictionary<string, string>(wordsWithFile, StringComparer.Ordinal);
    }

    /// <summary>Gathers what is withheld.</summary>
    public static Withheld From(Archive<Internal> archive, Archive<Public> published, IStagedFiles blank)
    {
        var allowed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in blank.Paths.Where(path => !Decoded.IsPicture(path)))
            Words.Distinctive(System.Text.Encoding.UTF8.GetString(blank.Read(path)), allowed);
        foreach (var file in published.Sources.Files) Words.Distinctive(file.Text + " " + file.Path, allowed);
        foreach (var postmortem in published.Postmortems) Words.Distinctive(postmortem.Slug, allowed);
        foreach (var name in SiteWords(published.Site)) Words.Distinctive(name, allowed);

        var values = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var words = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in Declared(archive)) values.TryAdd(value, "the declared names");
        var masks = new Masks(archive.Site.Redaction, []);
        Parallel.ForEach(archive.Postmortems, () => new HashSet<string>(StringComparer.Ordinal), (postmortem, _, found) =>
        {
            found.Clear();
            var file = postmortem.Source;
            foreach (var mask in masks.Find(file.Text)) Keep(values, file.Text[mask.Start..mask.End], file.Path);
            Words.Distinctive(file.Text, found);
            foreach (var word in found)
                if (!allowed.Contains(word))
                    Keep(words, word, file.Path);
            return found;
        }, _ => { });
        return new Withheld(values, words);
    }

    /// <summary>Everything in a text that is withheld.</summary>
    public IEnumerable<WithheldFinding> FindIn(Decoded decoded)
    {
        var text = decoded.Text;
        var findings = values.In(text).ToList();
        var lookup = whereByWord.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in Words.In(text))
            if (Words.IsDistinctive(text.AsSpan(range)) && lookup.TryGetValue(text.AsSpan(range), out var where))
                findings.Add(new WithheldFinding("leak-dropped", range.Start.Value, range.End.Value - range.Start.Value, where));
        return findings;
    }

    private static IEnumerable<string> Declared(Archive<Internal> archive)
    {
        var people = (archive.Sources as InternalSources)?.People ?? [];
        return people.SelectMany(person => person.Aliases.Prepend(person.Name).Concat(person.Handles.Select(handle => "@" + handle)))
            .Concat(archive.Postmortems.SelectMany(postmortem => postmortem.Authors.Concat(postmortem.Responders)).Where(name => name.Contains(' ')))
            .Concat(archive.Site.Redaction.DeniedWords.Select(denied => denied.Word))
            .Where(name => name.Length > 1);
    }

    private static IEnumerable<string> SiteWords(SiteConfiguration site) =>
        new[] { site.Title, site.Organisation, site.Description, site.Url?.ToString() ?? "", site.StatusPage?.ToString() ?? "" }
            .Concat(new[] { site.Services, site.Causes, site.Triggers, site.Tags, site.Detections, site.Severities }
                .SelectMany(words => words.Terms).SelectMany(term => new[] { term.Name, term.Key }));

    /// <summary>Remembers in which file a value stands; of several the first by path, whichever thread comes first.</summary>
    private static void Keep(ConcurrentDictionary<string, string> where, string value, string path) =>
        where.AddOrUpdate(value, path, (_, known) => string.CompareOrdinal(known, path) <= 0 ? known : path);
}

/// <summary>Something withheld that was found.</summary>
/// <param name="Rule">Which kind it is of.</param>
/// <param name="Start">Where it stands in the decoded text.</param>
/// <param name="Length">How long it is; the text itself is never told.</param>
/// <param name="Where">The internal file that it comes from.</param>
internal readonly record struct WithheldFinding(string Rule, int Start, int Length, string Where);
