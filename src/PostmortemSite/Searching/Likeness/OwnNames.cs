using System.Collections.Frozen;
using PostmortemSite.Model.Search;
using PostmortemSite.Searching.Lunr;

namespace PostmortemSite.Searching.Likeness;

/// <summary>
/// The terms of names by which reports resemble each other for nothing: those of the service, which its page lists
/// together anyway, and of the people who were there.
/// </summary>
internal sealed class OwnNames
{
    private readonly SearchIndex index;
    private readonly FrozenDictionary<string, int[]> ofServices;
    private readonly FrozenSet<int> ofPeople;

    public OwnNames(SearchIndex index)
    {
        this.index = index;
        var analyze = new AnalyzeWord();
        ofServices = index.Documents.SelectMany(document => document.Postmortem.Services)
            .DistinctBy(service => service.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(
                service => service.Key,
                service => Terms($"{service.Name} {service.Key}", analyze),
                StringComparer.Ordinal);
        ofPeople = index.Documents
            .SelectMany(document => document.Postmortem.Authors.Concat(document.Postmortem.Responders))
            .Distinct(StringComparer.Ordinal).Where(IsPerson).SelectMany(name => Terms(name, analyze)).ToFrozenSet();
    }

    /// <summary>True for a term that a document isn't compared by.</summary>
    public bool Hold(int document, int term)
    {
        if (ofPeople.Contains(term)) return true;
        foreach (var service in index.Documents[document].Postmortem.Services)
            if (ofServices[service.Key].Contains(term)) return true;
        return false;
    }

    /// <summary>
    /// "Ingrid Solberg" is a person; "database" and "The storage team" may be what the report is about.
    /// </summary>
    private static bool IsPerson(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: 2 or 3 } parts
        && parts.All(part => char.IsUpper(part[0]) && part.AsSpan(1).IndexOfAnyExceptInRange('a', '\u024f') < 0
            && !Teams.Contains(part));

    private static readonly FrozenSet<string> Teams =
        new[] { "Team", "Group", "Squad", "Support", "Engineering", "Operations", "Crew", "The" }
            .ToFrozenSet(StringComparer.Ordinal);

    private int[] Terms(string text, AnalyzeWord analyze)
    {
        var terms = new List<int>();
        foreach (var token in SplitWords.In(LowerCase.Of(text)))
            if (analyze.Run(token) is { } term && index.Find(term) is { } known) terms.Add(known.Number);
        return [.. terms];
    }
}
