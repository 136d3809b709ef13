using PostmortemSite.Model;
using PostmortemSite.Redacting.Folding;
using PostmortemSite.Redacting.Masking;

namespace PostmortemSite.Validating.Policy;

/// <summary>
/// Finds terms that are denied twice and differently, and terms that the site's own public words hold. The terms
/// themselves aren't told: they may come from a file that not everybody may read.
/// </summary>
internal static class CheckDeniedTerms
{
    /// <summary>A public name is declared as such, or is the name or the key and "public: true".</summary>
    private static readonly string[] NameKeys = ["public", "name", "key"];

    public static IEnumerable<Problem> In(SiteConfiguration site) => Twice(site.Redaction).Concat(Published(site));

    private static IEnumerable<Problem> Twice(RedactionPolicy policy)
    {
        var seen = new Dictionary<string, DeniedTerm>(StringComparer.OrdinalIgnoreCase);
        foreach (var term in policy.DeniedTerms)
            foreach (var spelling in term.Spellings.Select(spelling => FoldedText.OfPlain(spelling).Text))
                if (!seen.TryAdd(spelling, term) && seen[spelling] is var first && first.Replacement != term.Replacement)
                    yield return CheckPolicy.Fault(term.DeclaredAt, "contradiction",
                        $"The term is denied already, with another replacement ({first.DeclaredAt}).", "Keep one of them.");
    }

    private static IEnumerable<Problem> Published(SiteConfiguration site)
    {
        if (site.Redaction.DeniedTerms.IsEmpty) yield break;
        var masks = Masks.Of(site.Redaction, [], [new DeniedTermMask()]);
        foreach (var (text, place) in PublicWords(site))
            foreach (var found in masks.FindAll(text))
                yield return CheckPolicy.Fault(place, "contradiction",
                    $"These words are public and hold a denied term{DeclaredAt(site.Redaction, text[found.Start..found.End])}.",
                    "Take the term out of one of the places.");
    }

    /// <summary>Where a term is declared, in brackets; nothing if the text is another spelling of it.</summary>
    public static string DeclaredAt(RedactionPolicy policy, string found) =>
        policy.DeniedTerms.FirstOrDefault(term => term.Spellings.Contains(found, StringComparer.OrdinalIgnoreCase)) is { } term
            ? $" ({term.DeclaredAt})"
            : "";

    private static IEnumerable<(string Text, Place Place)> PublicWords(SiteConfiguration site)
    {
        yield return (site.Title, site.Places.Of("title"));
        yield return (site.Organisation, site.Places.Of("organisation"));
        yield return (site.Description, site.Places.Of("description"));
        (string Key, Vocabulary Words)[] vocabularies =
        [
            ("severities", site.Severities), ("services", site.Services), ("triggers", site.Triggers), ("causes", site.Causes),
            ("detections", site.Detections), ("tags", site.Tags),
        ];
        foreach (var (key, words) in vocabularies)
            foreach (var name in words.Terms.Select(term => term.PublicName).OfType<string>())
                yield return (name, PlaceOf(site, key, name));
    }

    private static Place PlaceOf(SiteConfiguration site, string key, string name) =>
        NameKeys.Select(one => site.Places.Of($"{key}.{one}", name))
            .FirstOrDefault(place => place.Position != Position.Start, site.Places.Of(key));
}
