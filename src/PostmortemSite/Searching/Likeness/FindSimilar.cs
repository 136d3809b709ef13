using System.Collections.Immutable;
using PostmortemSite.Model;
using PostmortemSite.Model.Search;
using PostmortemSite.Searching.Lunr;

namespace PostmortemSite.Searching.Likeness;

/// <summary>
/// Finds the postmortems that resemble another one: BM25 of the others for what tells it from the rest, its hundred
/// weightiest terms, and a little for what both are filed under. From an edition's index alone.
/// </summary>
/// <remarks>A score is divided by what the document scores itself, so that one threshold serves short and long reports
/// and small and large archives.</remarks>
internal sealed class FindSimilar
{
    /// <summary>How many a page shows at most, and how many of one service: the service's page lists the others.</summary>
    private const int MostOnPage = 5;
    private const int MostOfService = 2;

    /// <summary>
    /// Below this nothing is called similar: of 300 archives of 2 to 13 reports from as many organisations, one report
    /// in a thousand finds one that has nothing to do with it, and in real archives recurrences lie above 0.18. In a
    /// small archive the words that all reports use don't show as such, so it takes more there.
    /// </summary>
    private const double Threshold = 0.15;
    private const double ThresholdOfOne = 0.8;

    /// <summary>What it is worth to be filed under the same words exactly.</summary>
    private const double LabelWeight = 0.08;

    /// <summary>A report of fewer telling terms than this is too short to be sure of what it resembles.</summary>
    private const int FewTerms = 30;
    private const int MostTerms = 100;
    private const int MostCandidates = 32;

    private readonly SearchIndex index;
    private readonly DocumentTerms terms;
    private readonly DocumentLabels labels;
    private readonly OwnNames names;

    public FindSimilar(SearchIndex index)
    {
        this.index = index;
        terms = new DocumentTerms(index);
        labels = new DocumentLabels([.. index.Documents.Select(document => document.Postmortem)]);
        names = new OwnNames(index);
    }

    private double Least => Threshold + (ThresholdOfOne / index.Documents.Length);

    /// <summary>The similar ones of every document, by number.</summary>
    /// <param name="isLinked">True for a document that another one names or is named by: it takes no place from those
    /// that nobody has linked.</param>
    public ImmutableArray<FoundAlike> ToAll(Func<int, Postmortem, bool> isLinked)
    {
        var similar = new FoundAlike[index.Documents.Length];
        Parallel.For(
            0,
            similar.Length,
            () => new Desk(terms.Count),
            (document, _, desk) =>
            {
                similar[document] = To(document, isLinked, desk);
                return desk;
            },
            _ => { });
        return [.. similar];
    }

    /// <summary>The similar ones of one document, the most similar first.</summary>
    /// <param name="document">Its number.</param>
    /// <param name="isForPage">True for the few that a page shows, false for all that are found.</param>
    public ImmutableArray<SimilarPostmortem> To(int document, bool isForPage = true) =>
        To(document, (_, _) => false, new Desk(terms.Count), isForPage).Shown;

    private FoundAlike To(
        int document, Func<int, Postmortem, bool> isLinked, Desk desk, bool isForPage = true)
    {
        var question = Question(document);
        ImmutableArray<Hit> candidates = [.. Candidates(document, question, desk)
            .Select(candidate => candidate with
            {
                Score = candidate.Score + (LabelWeight * labels.Cosine(document, candidate.Document)),
            })
            .Where(candidate => candidate.Score >= Least)
            .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => index.Documents[candidate.Document].Place)];
        List<Hit> chosen = isForPage ? ForPage(candidates, other => isLinked(document, other)) : [.. candidates];
        if (chosen.Count == 0) return FoundAlike.None;
        var text = index.Documents[document].Text;
        var words = SharedWords.Of(
            text,
            [.. chosen.Select(hit => (index.Documents[hit.Document].Text, Telling(question, hit.Document)))],
            desk.Analyze);
        return new FoundAlike(
            [.. chosen.Select((hit, i) => Similar(index.Documents[document].Postmortem, hit, words[i]))],
            [.. candidates.Select(hit => new Alike(index.Documents[hit.Document].Postmortem, hit.Score))]);
    }

    /// <summary>The weightiest terms of a document, without the names of its services and people.</summary>
    private WeighedTerm[] Question(int document)
    {
        var question = terms.In(document).ToArray();
        // Bits of positive numbers have their order, so weights and terms make one number to sort by.
        var order = Array.ConvertAll(question, term =>
            ((ulong)~BitConverter.SingleToUInt32Bits(term.Weight) << 32) | (uint)term.Term);
        Array.Sort(order, question);
        return [.. question.Where(term => !names.Hold(document, term.Term)).Take(MostTerms)];
    }

    /// <summary>The documents that say enough of a question that labels could lift them above the threshold.</summary>
    private Hit[] Candidates(int document, WeighedTerm[] question, Desk desk)
    {
        var scores = desk.Scores;
        Array.Clear(scores);
        foreach (var (term, _, stress) in question)
            foreach (var (other, weight) in terms.With(term))
                scores[other] += stress * weight;
        var self = scores[document] * Math.Max(1, (float)FewTerms / Math.Max(1, question.Length));
        var least = (float)((Least - LabelWeight) * self);
        var best = new PriorityQueue<int, (float Score, int Newness)>();
        for (var other = 0; other < scores.Length; other++)
        {
            if (scores[other] < least || other == document || self == 0) continue;
            // Of two with one score the newer one stays.
            best.Enqueue(other, (scores[other], -index.Documents[other].Place));
            if (best.Count <= MostCandidates) continue;
            best.Dequeue();
            if (best.TryPeek(out _, out var last)) least = last.Score;
        }

        return [.. best.UnorderedItems.Select(item => new Hit(item.Element, scores[item.Element] / self))];
    }

    /// <summary>The best and all linked ones, but not more than a few of one service: its page lists them anyway.</summary>
    private List<Hit> ForPage(IEnumerable<Hit> candidates, Func<Postmortem, bool> isLinked)
    {
        var chosen = new List<Hit>(MostOnPage);
        var left = MostOnPage;
        var services = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var hit in candidates)
        {
            var postmortem = index.Documents[hit.Document].Postmortem;
            if (isLinked(postmortem))
            {
                chosen.Add(hit);
                continue;
            }

            var affected = postmortem.Services;
            if (left == 0 || affected.Any(service => services.GetValueOrDefault(service.Key) >= MostOfService)) continue;
            foreach (var service in affected) services[service.Key] = services.GetValueOrDefault(service.Key) + 1;
            chosen.Add(hit);
            left--;
        }

        return chosen;
    }

    /// <summary>The terms by which a document answered a question, the most telling first.</summary>
    private ImmutableArray<string> Telling(WeighedTerm[] question, int document)
    {
        var said = terms.In(document);
        var shared = new List<(int Term, float Worth)>();
        foreach (var (term, _, stress) in question)
        {
            var place = said.BinarySearch(new WeighedTerm(term, 0, 0), ByTerm);
            if (place >= 0) shared.Add((term, stress * said[place].Weight));
        }

        return [.. shared.OrderByDescending(term => term.Worth).ThenBy(term => term.Term)
            .Take(SharedWords.MostTerms).Select(term => terms.All[term.Term].Text)];
    }

    private SimilarPostmortem Similar(Postmortem postmortem, Hit hit, ImmutableArray<string> words)
    {
        var other = index.Documents[hit.Document].Postmortem;
        return new SimilarPostmortem(other, hit.Score, new SharedTraits(
            Both(postmortem.Services, other.Services),
            Both(postmortem.Causes, other.Causes),
            Both(postmortem.Triggers, other.Triggers),
            Both(postmortem.Tags, other.Tags),
            words));
    }

    private static ImmutableArray<Term> Both(ImmutableArray<Term> a, ImmutableArray<Term> b) =>
        [.. a.Where(term => b.Any(other => string.Equals(term.Key, other.Key, StringComparison.Ordinal)))];

    private static Comparer<WeighedTerm> ByTerm { get; } =
        Comparer<WeighedTerm>.Create((a, b) => a.Term.CompareTo(b.Term));

    /// <summary>What a thread works with, again and again.</summary>
    private sealed class Desk(int documents)
    {
        public float[] Scores { get; } = new float[documents];

        public AnalyzeWord Analyze { get; } = new();
    }
}
