using System.Collections.Concurrent;
using PostmortemSite.Audiences;
using PostmortemSite.Model;
using PostmortemSite.Redacting.Folding;

namespace PostmortemSite.Redacting.Leaks;

/// <summary>
/// The distinctive words of the public Markdown, of the site's own words, and of a site that says nothing: that they
/// stand in the public site too is no leak. Folded.
/// </summary>
internal sealed class AllowedWords
{
    private readonly ConcurrentDictionary<string, bool> words = new(StringComparer.Ordinal);

    private AllowedWords()
    {
    }

    /// <summary>Gathers them.</summary>
    public static AllowedWords Of(Archive<Public> published, IStagedFiles blank)
    {
        var allowed = new AllowedWords();
        foreach (var path in blank.Paths)
            if (PublicFile.TextOf(path, blank.Read(path)) is { } text)
                allowed.Add(text);
        foreach (var word in OfSite(published.Site)) allowed.Add(word);
        foreach (var postmortem in published.Postmortems) allowed.Add(postmortem.Slug);
        Parallel.ForEach(published.Sources.Files.Concat(published.Sources.StatusFiles), file =>
        {
            allowed.Add(file.Text);
            allowed.Add(file.Path);
        });
        return allowed;
    }

    /// <summary>True for a word that is public.</summary>
    public bool Contains(ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    /// <summary>What a site says of itself, and the words that it files reports under.</summary>
    public static IEnumerable<string> OfSite(SiteConfiguration site) =>
        new[] { site.Title, site.Organisation, site.Description, $"{site.Url}", $"{site.StatusPage}" }
            .Concat(new[] { site.Services, site.Causes, site.Triggers, site.Tags, site.Detections, site.Severities }
                .SelectMany(words => words.Terms).SelectMany(term => new[] { term.Name, term.Key }));

    private void Add(string text)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var found = new Words(FoldedText.Of(text).Text); found.MoveNext();)
            if (found.IsDistinctive && !lookup.ContainsKey(found.Word))
                lookup.TryAdd(found.Word, true);
    }
}
