using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Redacting.Masking;

namespace PostmortemSite.Redacting;

/// <summary>
/// What the public must not find: names and everything else that has a mask, and every distinctive word of the
/// internal archive that the public Markdown doesn't itself hold.
/// </summary>
internal sealed class Withheld
{
    private readonly WithheldValues values;
    private readonly ConcurrentDictionary<string, string> whereByWord;

    private Withheld(ConcurrentDictionary<string, string> whereByValue, ConcurrentDictionary<string, string> whereByWord)
    {
        values = new WithheldValues(whereByValue);
        this.whereByWord = whereByWord;
    }

    /// <summary>Gathers what is withheld.</summary>
    public static Withheld From(Archive<Internal> archive, Archive<Public> published, IStagedFiles blank)
    {
        var allowed = Allowed(published, blank).GetAlternateLookup<ReadOnlySpan<char>>();
        var values = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var words = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in Declared(archive)) values.TryAdd(value, "the declared names");
        var masks = Masks.Of(archive.Site.Redaction, Masks.Standard, []);
        Parallel.ForEach(archive.Postmortems, postmortem =>
        {
            var file = postmortem.Source;
            foreach (var mask in masks.All.SelectMany(mask => masks.Find(mask, file.Text))) Keep(values, file.Text.AsSpan(mask.Start..mask.End), file.Path);
            for (var found = new Words(file.Text); found.MoveNext();)
                if (found.IsDistinctive && !allowed.ContainsKey(found.Word))
                    Keep(words, found.Word, file.Path);
        });
        return new Withheld(values, words);
    }

    /// <summary>Everything in a text that is withheld.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public IReadOnlyList<WithheldFinding> FindIn(ReadOnlySpan<char> text)
    {
        var findings = new List<WithheldFinding>();
        var lookup = whereByWord.GetAlternateLookup<ReadOnlySpan<char>>();
        var gap = 0;
        for (var words = new Words(text); words.MoveNext(); gap = words.End)
        {
            // A value may also begin with what stands before a word, such as an at sign.
            for (; gap < words.Start - 1; gap++) values.FindAt(text, gap, gap + 1, findings);
            if (gap < words.Start) values.FindAt(text, gap, words.End, findings);
            values.FindAt(text, words.Start, words.End, findings);
            if (words.IsDistinctive && lookup.TryGetValue(words.Word, out var where))
                findings.Add(new WithheldFinding("leak-dropped", words.WordStart, words.Word.Length, where));
        }

        for (; gap < text.Length; gap++) values.FindAt(text, gap, gap + 1, findings);
        return findings;
    }

    /// <summary>The distinctive words of the public Markdown, of the site's own words, and of a site that says nothing.</summary>
    private static ConcurrentDictionary<string, bool> Allowed(Archive<Public> published, IStagedFiles blank)
    {
        var allowed = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        foreach (var path in blank.Paths.Where(path => !Decoded.IsPicture(path))) Allow(Encoding.UTF8.GetString(blank.Read(path)));
        foreach (var word in SiteWords(published.Site)) Allow(word);
        foreach (var postmortem in published.Postmortems) Allow(postmortem.Slug);
        Parallel.ForEach(published.Sources.Files, file =>
        {
            Allow(file.Text);
            Allow(file.Path);
        });
        return allowed;

        void Allow(string text)
        {
            var lookup = allowed.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var words = new Words(text); words.MoveNext();)
                if (words.IsDistinctive && !lookup.ContainsKey(words.Word))
                    lookup.TryAdd(words.Word, true);
        }
    }

    private static IEnumerable<string> Declared(Archive<Internal> archive) => People(archive)
        .Concat(archive.Site.Redaction.DeniedTerms.SelectMany(denied => denied.Spellings))
        .Where(name => name.Length > 1)
        .SelectMany(Spellings);

    /// <summary>Everybody's names; nobody's where people are published.</summary>
    private static IEnumerable<string> People(Archive<Internal> archive)
    {
        if (archive.Site.Redaction.Masks.GetValueOrDefault("mask-person")?.IsOn == false) return [];
        var people = (archive.Sources as InternalSources)?.People ?? [];
        return people.SelectMany(person => person.Aliases.Prepend(person.Name).Concat(person.Handles.Select(handle => "@" + handle)))
            .Concat(archive.Postmortems.SelectMany(postmortem => postmortem.Authors.Concat(postmortem.Responders)).Where(name => name.Contains(' ')));
    }

    /// <summary>A name as it is, as an address has it, in one case or the other, and with a line's end inside.</summary>
    private static IEnumerable<string> Spellings(string name)
    {
        yield return name;
        for (var space = name.IndexOf(' '); space >= 0; space = name.IndexOf(' ', space + 1))
            yield return string.Concat(name.AsSpan(0, space), "\n", name.AsSpan(space + 1));
        if (!name.Contains(' ', StringComparison.Ordinal)) yield break;
        yield return Slug.Of(name);
        yield return name.ToUpperInvariant();
        yield return name.ToLowerInvariant();
    }

    private static IEnumerable<string> SiteWords(SiteConfiguration site) =>
        new[] { site.Title, site.Organisation, site.Description, site.Url?.ToString() ?? "", site.StatusPage?.ToString() ?? "" }
            .Concat(new[] { site.Services, site.Causes, site.Triggers, site.Tags, site.Detections, site.Severities }
                .SelectMany(words => words.Terms).SelectMany(term => new[] { term.Name, term.Key }));

    /// <summary>Remembers in which file a value stands; of several the first by path, whichever thread comes first.</summary>
    private static void Keep(ConcurrentDictionary<string, string> where, ReadOnlySpan<char> value, string path)
    {
        if (where.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(value, out var known) && string.CompareOrdinal(known, path) <= 0)
            return;
        where.AddOrUpdate(value.ToString(), path, (_, known) => string.CompareOrdinal(known, path) <= 0 ? known : path);
    }
}

/// <summary>Something withheld that was found.</summary>
/// <param name="Rule">Which kind it is of.</param>
/// <param name="Start">Where it stands in the decoded text.</param>
/// <param name="Length">How long it is; the text itself is never told.</param>
/// <param name="Where">The internal file that it comes from.</param>
internal readonly record struct WithheldFinding(string Rule, int Start, int Length, string Where);
