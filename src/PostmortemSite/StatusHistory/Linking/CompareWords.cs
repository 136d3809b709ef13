using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Model.StatusPages;
using PostmortemSite.StatusHistory.FollowingUp;

namespace PostmortemSite.StatusHistory.Linking;

/// <summary>
/// Compares the words of a report's title and summary with those of an incident's name and updates. A word counts the
/// more the fewer incidents of the history have it: what every page says of everything counts for nothing.
/// </summary>
internal sealed class CompareWords
{
    /// <summary>How rare a word must be to count.</summary>
    private const double LeastRarity = 0.35;

    private const int MaxSaid = 3;

    private readonly Dictionary<string, int> incidentsWith = new(StringComparer.Ordinal);
    private readonly int incidents;

    public CompareWords(ImmutableArray<StatusIncident> history)
    {
        incidents = history.Length;
        foreach (var incident in history)
            foreach (var word in WordsOf(incident).Distinct(StringComparer.Ordinal))
                incidentsWith[word] = incidentsWith.GetValueOrDefault(word) + 1;
    }

    public LinkEvidence Of(Postmortem postmortem, StatusIncident incident)
    {
        var report = TextWords.Of($"{postmortem.Title}\n{postmortem.Summary}");
        var page = WordsOf(incident).ToList();
        var shared = report.Intersect(page, StringComparer.Ordinal).Where(word => Rarity(word) >= LeastRarity)
            .OrderByDescending(Rarity).ThenBy(word => word, StringComparer.Ordinal).ToList();
        if (shared.Count == 0) return new LinkEvidence(0, null);
        var phrases = Phrases(report, page, shared).ToList();
        var said = phrases.Concat(shared.Where(word => !phrases.Any(phrase => phrase.Split(' ').Contains(word))))
            .Take(MaxSaid);
        return new LinkEvidence(
            1 - Math.Exp(-shared.Sum(word => Math.Pow(Rarity(word), 2)) / 1.5),
            $"both say {string.Join(", ", said.Select(words => $"\"{words}\""))}");
    }

    /// <summary>From 0, for what all incidents say, to 1, for what only one says.</summary>
    private double Rarity(string word) =>
        incidents < 2 ? 1 : 1 - (Math.Log(incidentsWith.GetValueOrDefault(word, 1)) / Math.Log(incidents));

    /// <summary>Neighbouring words that both have beside each other.</summary>
    private static IEnumerable<string> Phrases(ImmutableArray<string> report, List<string> page, List<string> shared)
    {
        var pairs = page.Zip(page.Skip(1)).ToHashSet();
        return report.Zip(report.Skip(1)).Distinct()
            .Where(pair => pair.First != pair.Second && pairs.Contains(pair)
                && (shared.Contains(pair.First) || shared.Contains(pair.Second)))
            .Select(pair => $"{pair.First} {pair.Second}");
    }

    private static IEnumerable<string> WordsOf(StatusIncident incident) =>
        incident.Updates.SelectMany(update => PlainWords.Of(update.Body)).Prepend(incident.Name)
            .SelectMany(text => TextWords.Of(text));
}
